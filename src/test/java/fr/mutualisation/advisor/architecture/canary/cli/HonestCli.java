package fr.mutualisation.advisor.architecture.canary.cli;

/** Breaks no rule. */
public final class HonestCli {}
