package fr.mutualisation.advisor.architecture.canary.json;

import fr.mutualisation.advisor.architecture.canary.application.HonestApplication;

/** Looks into a room that it must not know. */
record JsonKnowsApplication(HonestApplication one) {}
