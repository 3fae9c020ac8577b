package fr.mutualisation.advisor.domain;

import java.util.List;

/** Where the rulebook in force is kept; a rulebook that does not load never replaces it. */
public interface Rulebooks {

    /** The rulebook in force. */
    Rulebook current();

    /** Why the last change of the rules was refused; empty when the rules in force are those of the files. */
    List<Fault> refusedChange();

    /** The cases that stand beside the rules, or every fault of their files. */
    Outcome<List<RuleCase>> cases();

    /** Reads the rules again; on success the new rulebook is in force, on refusal the old one stays. */
    Outcome<Rulebook> reload();
}
