package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Catalogue;
import fr.mutualisation.advisor.domain.Confidence;
import fr.mutualisation.advisor.domain.Consequence;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.Form;
import fr.mutualisation.advisor.domain.Nearest;
import fr.mutualisation.advisor.domain.Period;
import fr.mutualisation.advisor.domain.Test;
import fr.mutualisation.advisor.domain.Threshold;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What no single rule can tell: unique ids, families without overlap, words that the closed lists know. */
final class RuleChecks {

    private final Catalogue catalogue;
    private final Vocabulary vocabulary;
    private final List<Fault> faults;
    private final CheckRules checks;

    private RuleChecks(Catalogue catalogue, Vocabulary vocabulary, List<Fault> faults) {
        this.catalogue = catalogue;
        this.vocabulary = vocabulary;
        this.faults = faults;
        this.checks = new CheckRules(catalogue.checks(), faults);
    }

    static void check(List<Rule> rules, Catalogue catalogue, Vocabulary vocabulary, List<Fault> faults) {
        RuleChecks checks = new RuleChecks(catalogue, vocabulary, faults);
        Map<String, Rule> ids = new HashMap<>();
        Map<String, List<Rule>> families = new HashMap<>();
        for (Rule rule : rules) {
            if (faults.size() >= RulebookReader.MOST_FAULTS) {
                return;
            }
            Rule twin = ids.putIfAbsent(rule.card().id(), rule);
            if (twin != null) {
                checks.fault(rule, FaultCode.DUPLICATE_RULE, rule.card().id(), place(twin));
            }
            rule.family().ifPresent(name -> checks.family(rule, name, families));
            checks.words(rule);
            checks.thresholds(rule);
            checks.exceptions(rule, rules);
        }
        if (faults.isEmpty()) {
            // A rule that could not be read would be missed here too, and said twice.
            checks.checks.close();
        }
    }

    private void family(Rule rule, String name, Map<String, List<Rule>> families) {
        List<Rule> family = families.computeIfAbsent(name, key -> new ArrayList<>());
        family.stream()
                .filter(other -> other.card().period().overlaps(rule.card().period()))
                .findFirst()
                .ifPresent(other ->
                        fault(rule, FaultCode.FAMILY_OVERLAP, name, other.card().id(), place(other)));
        family.add(rule);
    }

    private void exceptions(Rule rule, List<Rule> rules) {
        Set<String> closed = rule.forms(Consequence.Ruling.Kind.FERME);
        List<String> opening = rules.stream()
                .filter(other -> !Collections.disjoint(other.forms(Consequence.Ruling.Kind.OUVRE), closed))
                .map(other -> other.card().id())
                .toList();
        for (String stated : rule.card().exceptions()) {
            if (opening.stream().noneMatch(id -> Rule.isNamed(id, stated))) {
                fault(
                        rule,
                        FaultCode.UNKNOWN_EXCEPTION,
                        stated,
                        Nearest.to(stated, opening).orElse(""));
            }
        }
    }

    private void words(Rule rule) {
        for (Consequence consequence : rule.consequences()) {
            consequence.concerns().ifPresent(form -> form(rule, form));
            if (consequence instanceof Consequence.Ruling ruling) {
                ruling(rule, ruling);
            } else if (consequence instanceof Consequence.Requirement requirement) {
                known(
                        rule,
                        FaultCode.UNKNOWN_FORMALITY,
                        requirement.formality(),
                        catalogue.formalities().keySet());
            } else if (consequence instanceof Consequence.CheckRuling ruling) {
                checks.add(rule, ruling);
            } else if (consequence instanceof Consequence.Incoherence incoherence) {
                fact(rule, incoherence.one());
                fact(rule, incoherence.other());
            }
        }
    }

    private void ruling(Rule rule, Consequence.Ruling ruling) {
        if (ruling.kind() == Consequence.Ruling.Kind.FERME && rule.card().confidence() == Confidence.BASSE) {
            fault(rule, FaultCode.LOW_CONFIDENCE_CLOSES, rule.card().id());
        }
        Optional<Form> form = catalogue.form(ruling.form());
        Optional<String> elements = rule.elements();
        if (form.isPresent() && elements.isPresent() && !form.get().perElement().equals(elements.get())) {
            fault(rule, FaultCode.ELEMENT_RULING, ruling.form());
        }
    }

    private void form(Rule rule, String id) {
        known(
                rule,
                FaultCode.UNKNOWN_FORM,
                id,
                catalogue.forms().stream().map(Form::id).toList());
    }

    private void fact(Rule rule, FactPath path) {
        known(
                rule,
                FaultCode.UNKNOWN_FACT,
                path.text(),
                vocabulary.definitions().keySet().stream().map(FactPath::text).toList());
    }

    private void known(Rule rule, FaultCode code, String word, java.util.Collection<String> known) {
        if (!known.contains(word)) {
            fault(rule, code, word, Nearest.to(word, known).orElse(""));
        }
    }

    private void thresholds(Rule rule) {
        for (AskedCondition condition : rule.conditions()) {
            if (condition.test() instanceof Test.ToThreshold test) {
                firstGap(test.threshold(), rule.card().period())
                        .ifPresent(day -> fault(
                                rule,
                                FaultCode.THRESHOLD_GAP,
                                test.threshold().name(),
                                day.toString(),
                                RulebookReader.THRESHOLDS));
            }
        }
    }

    private static Optional<LocalDate> firstGap(Threshold threshold, Period period) {
        LocalDate day = period.from();
        while (period.contains(day)) {
            Optional<Threshold.Step> step = threshold.on(day);
            if (step.isEmpty()) {
                return Optional.of(day);
            }
            Optional<LocalDate> last = step.get().period().to();
            if (last.isEmpty()) {
                return Optional.empty();
            }
            day = last.get().plusDays(1);
        }
        return Optional.empty();
    }

    private void fault(Rule rule, FaultCode code, String... details) {
        faults.add(new Fault(code, rule.card().place(), List.of(details)));
    }

    private static String place(Rule rule) {
        return rule.card().place().text();
    }
}
