package fr.mutualisation.advisor.architecture.canary.web;

import fr.mutualisation.advisor.architecture.canary.cli.HonestCli;

/** Looks into a room that it must not know. */
record WebKnowsCli(HonestCli one) {}
