package fr.mutualisation.advisor.architecture.canary.domain;

import fr.mutualisation.advisor.architecture.canary.application.HonestApplication;

/** Looks into a room that it must not know. */
record DomainKnowsApplication(HonestApplication one) {}
