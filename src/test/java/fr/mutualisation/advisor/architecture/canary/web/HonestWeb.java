package fr.mutualisation.advisor.architecture.canary.web;

/** Breaks no rule. */
public final class HonestWeb {}
