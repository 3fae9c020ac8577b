package fr.mutualisation.advisor.architecture.canary.domain;

import org.slf4j.Logger;

/** Uses a library that has no place here. */
record LoggingUser(Logger one) {}
