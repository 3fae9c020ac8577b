package fr.mutualisation.advisor.architecture.canary.text;

import picocli.CommandLine;

/** Uses a library that has no place here. */
record PicocliUser(CommandLine one) {}
