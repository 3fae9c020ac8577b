package fr.mutualisation.advisor.architecture.canary.cli;

import fr.mutualisation.advisor.architecture.canary.web.HonestWeb;

/** Looks into a room that it must not know. */
record CliKnowsWeb(HonestWeb one) {}
