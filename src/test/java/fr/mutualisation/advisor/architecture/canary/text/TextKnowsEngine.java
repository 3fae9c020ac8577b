package fr.mutualisation.advisor.architecture.canary.text;

import fr.mutualisation.advisor.architecture.canary.engine.HonestEngine;

/** Looks into a room that it must not know. */
record TextKnowsEngine(HonestEngine one) {}
