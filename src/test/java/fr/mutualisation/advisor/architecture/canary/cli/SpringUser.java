package fr.mutualisation.advisor.architecture.canary.cli;

import org.springframework.context.ApplicationContext;

/** Uses a library that has no place here. */
record SpringUser(ApplicationContext one) {}
