package fr.mutualisation.advisor.architecture.canary.domain;

import fr.mutualisation.advisor.architecture.canary.engine.HonestEngine;

/** Looks into a room that it must not know. */
record DomainKnowsEngine(HonestEngine one) {}
