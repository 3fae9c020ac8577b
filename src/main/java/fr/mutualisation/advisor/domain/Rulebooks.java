package fr.mutualisation.advisor.domain;

/** Where the rulebook in force is kept; a rulebook that does not load never replaces it. */
public interface Rulebooks {

    /** The rulebook in force. */
    Rulebook current();

    /** Reads the rules again; on success the new rulebook is in force, on refusal the old one stays. */
    Outcome<Rulebook> reload();
}
