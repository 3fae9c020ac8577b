package fr.mutualisation.advisor.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The rules in force at any date, ready to be asked; immutable. */
public interface Rulebook extends Reading {

    /** What the rules of the pre-check in force at the dossier's date say of its deliberation file. */
    Findings precheck(Dossier dossier);

    /** The acts of the dossier's deliberation and the delays that tie them; empty when the rules say nothing of it. */
    Schedule schedule(Dossier dossier);

    /** The acts of the back-planning as they are written, in their order. */
    List<Schedule.Written> writtenSchedule();

    /** The vocabulary of these rules. */
    Vocabulary vocabulary();

    /** The closed lists of these rules. */
    Catalogue catalogue();

    /** What other territories did and what surveys found. */
    Benchmark benchmark();

    /** Every rule, by id. */
    List<RuleText> rules();

    /** The first day of each regime of opinions, oldest first: between two of them the same rules apply. */
    List<LocalDate> changeDays();

    /** The first day of each regime of pre-checks, oldest first. */
    List<LocalDate> precheckChangeDays();

    /** Every distinct condition that a rule asks, at any date. */
    List<ConditionText> conditions();

    /**
     * The facts on which these rules depend, sorted by name: those that a dossier can give, read
     * directly or through a formula, and the lists that a formula counts.
     */
    default SortedSet<FactPath> reads(Predicate<RuleText> which) {
        SortedSet<FactPath> reads = new TreeSet<>();
        rules().stream()
                .filter(which)
                .forEach(rule ->
                        rule.reads().forEach(path -> reads.addAll(vocabulary().sources(path))));
        return reads;
    }

    /**
     * Values that stand for all those a fact may take: whatever the value, one of these passes the same tests of these
     * rules of opinions at every date, directly and through the formulas that read the fact. A sum is cut as if the fact were its
     * only term. Only for a fact that a dossier can give.
     */
    Candidates candidates(FactPath path, Predicate<RuleText> which);

    /** The same, with regard to every rule of opinions. */
    default Candidates candidates(FactPath path) {
        return candidates(path, rule -> true);
    }

    /**
     * The answers that may be given there, with regard to those of these rules that are in force at the dossier's date:
     * values that none of them can tell apart make one answer. A sum is cut where the dossier's other terms leave it;
     * where another of them is unknown, the answers are not exact. Of the lists of codes that rules see alike, the one
     * nearest to the present one stands for all.
     */
    Answer.Range answers(Spot spot, Dossier dossier, Predicate<RuleText> which);

    /**
     * These rules read directly, many times faster than {@link #examine}, for trying many dossiers. It says what examine
     * says.
     */
    Reading rehearsal(Predicate<RuleText> which);

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
