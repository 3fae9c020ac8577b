package fr.mutualisation.advisor.architecture.canary.engine;

/** Breaks no rule. */
public final class HonestEngine {}
