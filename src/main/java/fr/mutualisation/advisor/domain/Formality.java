package fr.mutualisation.advisor.domain;

/**
 * A formality, at the stage at which it is due.
 *
 * @param code stable name
 * @param label French name
 * @param stage code of the stage
 * @param stageLabel French name of the stage
 * @param rank place in the order in which formalities can be done
 * @param judgedOn the act whose day decides which law requires it
 */
public record Formality(String code, String label, String stage, String stageLabel, int rank, Act judgedOn) {}
