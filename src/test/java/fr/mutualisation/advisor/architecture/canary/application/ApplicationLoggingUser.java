package fr.mutualisation.advisor.architecture.canary.application;

import org.slf4j.Logger;

/** Uses a library that has no place here. */
record ApplicationLoggingUser(Logger one) {}
