package fr.mutualisation.advisor.architecture.canary.json;

/** Breaks no rule. */
public final class HonestJson {}
