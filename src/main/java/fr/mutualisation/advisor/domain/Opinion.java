package fr.mutualisation.advisor.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answer to a dossier. It depends on the dossier, the rules and the engine version only, and it is advice, not a
 * legal act.
 *
 * @param reference the dossier's own reference, when it gives one
 * @param title the dossier's own title, when it gives one
 * @param date the date at which the law was read: the day of the vote
 * @param names what the elements of each known list are called, in their order; empty where the dossier gives no name
 * @param otherActs the days of the other acts that the dossier dates, each judged by the law of its own day
 * @param engine version of the engine
 * @param rules fingerprint of the rules
 * @param forms every form, the most integrated first
 * @param project what concerns the project as a whole
 * @param conditions every condition that a rule in force asked
 * @param missing the unknown facts that matter to the law, those that decide most forms first
 * @param recommendation what the comparison advises among what the law leaves open
 */
public record Opinion(
        Optional<String> reference,
        Optional<String> title,
        LocalDate date,
        Map<String, List<Optional<String>>> names,
        Map<Act, LocalDate> otherActs,
        String engine,
        String rules,
        List<FormOpinion> forms,
        ProjectOpinion project,
        List<Condition> conditions,
        List<MissingFact> missing,
        Recommendation recommendation) {}
