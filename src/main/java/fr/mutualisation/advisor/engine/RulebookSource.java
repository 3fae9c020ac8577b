package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Benchmark;
import fr.mutualisation.advisor.domain.Catalogue;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.List;

/**
 * A rules folder, read and found good.
 *
 * @param vocabulary its facts
 * @param catalogue its closed lists
 * @param benchmark what it compares with
 * @param rules its rules, by id
 * @param schedule the acts of a deliberation and their delays
 * @param fingerprint SHA-256 of the files that can change an opinion
 */
record RulebookSource(
        Vocabulary vocabulary,
        Catalogue catalogue,
        Benchmark benchmark,
        List<Rule> rules,
        ScheduleSource schedule,
        String fingerprint) {}
