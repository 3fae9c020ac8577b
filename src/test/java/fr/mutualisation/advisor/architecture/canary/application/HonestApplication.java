package fr.mutualisation.advisor.architecture.canary.application;

/** Breaks no rule. */
public final class HonestApplication {}
