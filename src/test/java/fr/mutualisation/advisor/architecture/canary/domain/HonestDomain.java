package fr.mutualisation.advisor.architecture.canary.domain;

/** Breaks no rule. */
public final class HonestDomain {}
