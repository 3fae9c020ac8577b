package fr.mutualisation.advisor.architecture.canary.application;

import fr.mutualisation.advisor.architecture.canary.engine.HonestEngine;

/** Looks into a room that it must not know. */
record ApplicationKnowsEngine(HonestEngine one) {}
