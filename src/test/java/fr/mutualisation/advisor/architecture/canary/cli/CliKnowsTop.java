package fr.mutualisation.advisor.architecture.canary.cli;

import fr.mutualisation.advisor.architecture.canary.HonestTop;

/** Looks into the package that plugs the rooms together. */
record CliKnowsTop(HonestTop one) {}
