package fr.mutualisation.advisor.architecture.canary.engine;

import fr.mutualisation.advisor.architecture.canary.application.HonestApplication;

/** Looks into a room that it must not know. */
record EngineKnowsApplication(HonestApplication one) {}
