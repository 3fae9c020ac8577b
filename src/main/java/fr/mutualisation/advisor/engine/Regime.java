package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Condition;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Layer;
import fr.mutualisation.advisor.domain.Operator;
import fr.mutualisation.advisor.domain.RuleCard;
import fr.mutualisation.advisor.domain.Test;
import fr.mutualisation.advisor.domain.Threshold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What is the same for all dates between two changes of the law: worked out once for each such stretch of time. */
final class Regime {

    /** A condition that a rule in force asks. */
    record Asked(int number, AskedCondition condition, Condition.Required required, List<String> articles) {}

    private final int[] rules;
    private final List<Asked> asked;
    private final List<FactPath> paths;

    /** The regime of {@code day} for the rules of these layers. */
    Regime(LocalDate day, List<Rule> all, Numbering numbering, Predicate<Layer> layers) {
        List<Integer> inForce = new ArrayList<>();
        TreeMap<Integer, Set<String>> articles = new TreeMap<>();
        for (int i = 0; i < all.size(); i++) {
            RuleCard card = all.get(i).card();
            if (card.period().contains(day) && layers.test(card.layer())) {
                inForce.add(i);
                for (int condition : numbering.of(i)) {
                    articles.computeIfAbsent(condition, key -> new LinkedHashSet<>())
                            .add(card.article());
                }
            }
        }
        this.rules = inForce.stream().mapToInt(Integer::intValue).toArray();
        this.asked = new ArrayList<>();
        Set<FactPath> read = new TreeSet<>();
        articles.forEach((number, cited) -> {
            AskedCondition condition = numbering.conditions().get(number);
            asked.add(new Asked(number, condition, required(condition.test(), day), List.copyOf(cited)));
            read.add(condition.path());
        });
        this.paths = List.copyOf(read);
    }

    /** Indexes of the rules in force, in the order of their ids. */
    int[] rules() {
        return rules;
    }

    List<Asked> asked() {
        return asked;
    }

    /** The facts that the rules in force read. */
    List<FactPath> paths() {
        return paths;
    }

    /** The first day of each regime: every first day in force, and every day after a last one. */
    static NavigableSet<LocalDate> firstDays(List<Rule> rules) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        for (Rule rule : rules) {
            days.add(rule.card().period().from());
            rule.card().period().to().ifPresent(last -> days.add(last.plusDays(1)));
            for (AskedCondition condition : rule.conditions()) {
                if (condition.test() instanceof Test.ToThreshold test) {
                    test.threshold().steps().forEach(step -> {
                        days.add(step.period().from());
                        step.period().to().ifPresent(last -> days.add(last.plusDays(1)));
                    });
                }
            }
        }
        return days;
    }

    private static Condition.Required required(Test test, LocalDate day) {
        if (test instanceof Test.Among among) {
            return new Condition.Required(among.operator(), among.negated(), among.codes(), Optional.empty());
        }
        if (test instanceof Test.ToDate date) {
            return comparison(date.operator(), date.negated(), date.date().toString(), Optional.empty());
        }
        Test.ToThreshold threshold = (Test.ToThreshold) test;
        Optional<Threshold.Step> step = threshold.threshold().on(day);
        return comparison(
                threshold.operator(),
                threshold.negated(),
                step.map(value -> Long.toString(value.value())).orElse(""),
                Optional.of(threshold.threshold().name()));
    }

    private static Condition.Required comparison(
            Operator operator, boolean negated, String value, Optional<String> threshold) {
        return new Condition.Required(negated ? operator.opposite() : operator, false, List.of(value), threshold);
    }
}
