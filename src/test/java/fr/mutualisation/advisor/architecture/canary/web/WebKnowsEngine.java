package fr.mutualisation.advisor.architecture.canary.web;

import fr.mutualisation.advisor.architecture.canary.engine.HonestEngine;

/** Looks into a room that it must not know. */
record WebKnowsEngine(HonestEngine one) {}
