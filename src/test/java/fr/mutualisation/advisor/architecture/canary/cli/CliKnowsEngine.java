package fr.mutualisation.advisor.architecture.canary.cli;

import fr.mutualisation.advisor.architecture.canary.engine.HonestEngine;

/** Looks into a room that it must not know. */
record CliKnowsEngine(HonestEngine one) {}
