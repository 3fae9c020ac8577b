package fr.mutualisation.advisor.architecture.canary.text;

/** Breaks no rule. */
public final class HonestText {}
