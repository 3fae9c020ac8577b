package fr.mutualisation.advisor.domain;

import java.util.List;

/** The rules in force at any date, ready to be asked; immutable. */
public interface Rulebook {

    /** What the rules in force at the dossier's date say of it. */
    Findings examine(Dossier dossier);

    /** The vocabulary of these rules. */
    Vocabulary vocabulary();

    /** The closed lists of these rules. */
    Catalogue catalogue();

    /** Every rule, by id. */
    List<RuleText> rules();

    /** SHA-256, in hexadecimal, of all files that can change an opinion. */
    String fingerprint();
}
