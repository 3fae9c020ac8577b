package fr.mutualisation.advisor.architecture.canary.application;

import org.kie.api.KieBase;

/** Uses a library that has no place here. */
record DroolsUser(KieBase one) {}
