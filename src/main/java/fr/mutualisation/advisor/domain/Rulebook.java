package fr.mutualisation.advisor.domain;

import java.time.LocalDate;
import java.util.List;

/** The rules in force at any date, ready to be asked; immutable. */
public interface Rulebook {

    /** What the rules of opinions in force at the dossier's date say of it. */
    Findings examine(Dossier dossier);

    /** What the rules of the pre-check in force at the dossier's date say of its deliberation file. */
    Findings precheck(Dossier dossier);

    /** The vocabulary of these rules. */
    Vocabulary vocabulary();

    /** The closed lists of these rules. */
    Catalogue catalogue();

    /** Every rule, by id. */
    List<RuleText> rules();

    /** The first day of each regime of opinions, oldest first: between two of them the same rules apply. */
    List<LocalDate> changeDays();

    /** The first day of each regime of pre-checks, oldest first. */
    List<LocalDate> precheckChangeDays();

    /** Every distinct condition that a rule asks, at any date. */
    List<ConditionText> conditions();

    /** Whether the rules agree with one another at every date; takes some time. */
    Consistency consistency();

    /** The conclusions that rule files may draw, as sentences with placeholders. */
    List<String> conclusions();

    /** The rules as text of the engine's own language, equivalent to what runs. */
    String asDrl();

    /** The dictionary with which the engine's own tools read the rule files. */
    String asDsl();

    /** SHA-256, in hexadecimal, of all files that can change an opinion. */
    String fingerprint();
}
