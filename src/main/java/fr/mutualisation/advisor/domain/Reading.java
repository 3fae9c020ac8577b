package fr.mutualisation.advisor.domain;

/** Some rules, ready to be read on any dossier. */
@FunctionalInterface
public interface Reading {

    /** What those of the rules that are in force at the dossier's date say of it. */
    Findings examine(Dossier dossier);
}
