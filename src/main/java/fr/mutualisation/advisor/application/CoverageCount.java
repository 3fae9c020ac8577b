package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Condition;
import fr.mutualisation.advisor.domain.ConditionText;
import fr.mutualisation.advisor.domain.Coverage;
import fr.mutualisation.advisor.domain.Findings;
import fr.mutualisation.advisor.domain.Ground;
import fr.mutualisation.advisor.domain.Layer;
import fr.mutualisation.advisor.domain.RuleCard;
import fr.mutualisation.advisor.domain.RuleText;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Truth;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Notes which rules fire and which truths conditions take, case after case. */
final class CoverageCount {

    private final Rulebook rulebook;
    private final List<RuleCard> cards;
    private final Set<String> fired = new HashSet<>();
    private final Set<String> silent = new HashSet<>();
    private final Map<String, Set<Truth>> seen = new HashMap<>();

    CoverageCount(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.cards = rulebook.rules().stream().map(RuleText::card).toList();
    }

    /** Counts what the rules of these layers say of one case; the others were not asked. */
    void add(Findings findings, Predicate<Layer> layers) {
        Set<String> now = new HashSet<>();
        findings.grounds().stream()
                .filter(ground -> ground.truth() == Truth.MET)
                .forEach(ground -> now.add(ground.rule().id()));
        fired.addAll(now);
        cards.stream()
                .filter(card -> layers.test(card.layer()) && !now.contains(card.id()))
                .forEach(card -> silent.add(card.id()));
        findings.grounds().forEach(this::add);
    }

    /** A truth counts where it decides: met in a rule that fires, failed alone, unknown in a rule still open. */
    private void add(Ground ground) {
        List<Condition> failed = having(Truth.FAILED, ground);
        List<Condition> unknown = having(Truth.UNKNOWN, ground);
        switch (ground.truth()) {
            case MET -> take(Truth.MET, ground.conditions());
            case UNKNOWN -> take(Truth.UNKNOWN, unknown);
            case FAILED -> take(Truth.FAILED, failed.size() == 1 && unknown.isEmpty() ? failed : List.of());
        }
    }

    private static List<Condition> having(Truth truth, Ground ground) {
        return ground.conditions().stream()
                .filter(condition -> ground.truthOf(condition) == truth)
                .toList();
    }

    private void take(Truth truth, List<Condition> conditions) {
        conditions.forEach(
                condition -> seen.computeIfAbsent(condition.sentence(), sentence -> EnumSet.noneOf(Truth.class))
                        .add(truth));
    }

    Coverage coverage() {
        List<ConditionText> conditions = rulebook.conditions();
        Map<Truth, Integer> possible = new EnumMap<>(Truth.class);
        Map<Truth, List<String>> missing = new EnumMap<>(Truth.class);
        for (Truth truth : Truth.values()) {
            List<String> can = conditions.stream()
                    .filter(condition -> condition.possible().contains(truth))
                    .map(ConditionText::sentence)
                    .toList();
            possible.put(truth, can.size());
            missing.put(
                    truth,
                    can.stream()
                            .filter(sentence ->
                                    !seen.getOrDefault(sentence, Set.of()).contains(truth))
                            .toList());
        }
        List<String> ids = cards.stream().map(RuleCard::id).toList();
        return new Coverage(
                ids.stream().filter(id -> !fired.contains(id)).toList(),
                ids.stream()
                        .filter(id -> !silent.contains(id) && canBeSilent(id))
                        .toList(),
                conditions.size(),
                possible,
                missing);
    }

    /** A rule without condition, in force on every covered day, has no occasion to be silent. */
    private boolean canBeSilent(String id) {
        LocalDate first = rulebook.rules().stream()
                .map(rule -> rule.card().period().from())
                .min(LocalDate::compareTo)
                .orElseThrow();
        return rulebook.rules().stream()
                .filter(rule -> rule.card().id().equals(id))
                .anyMatch(rule -> !rule.sentences().isEmpty()
                        || rule.card().period().to().isPresent()
                        || rule.card().period().from().isAfter(first));
    }
}
