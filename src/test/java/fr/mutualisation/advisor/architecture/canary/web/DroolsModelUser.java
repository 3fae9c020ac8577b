package fr.mutualisation.advisor.architecture.canary.web;

import org.drools.model.Model;

/** Uses a library that has no place here. */
record DroolsModelUser(Model one) {}
