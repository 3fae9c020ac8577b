package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Consequence;
import fr.mutualisation.advisor.domain.Form;
import fr.mutualisation.advisor.domain.FormDescription;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.RuleCase;
import fr.mutualisation.advisor.domain.RuleText;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Rulebooks;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Describes a form at a date: its legal base then, the rules in force on it, the cases that speak of it. */
public final class DescribeForm {

    /** The description, or empty when no form has that id. */
    public Optional<FormDescription> describe(String id, LocalDate date, Rulebooks rules) {
        Rulebook rulebook = rules.current();
        return rulebook.catalogue().form(id).map(form -> describe(form, date, rulebook, cases(rules)));
    }

    private static FormDescription describe(Form form, LocalDate date, Rulebook rulebook, List<RuleCase> cases) {
        List<RuleText> inForce = rulebook.rules().stream()
                .filter(rule -> rule.card().period().contains(date) && rule.concerns(form.id()))
                .toList();
        List<RuleText> base =
                inForce.stream().filter(rule -> opens(rule, form.id())).toList();
        List<RuleCase> about = cases.stream()
                .filter(one -> one.expected().statuses().containsKey(form.id()))
                .toList();
        return new FormDescription(form, date, base, inForce, about);
    }

    private static boolean opens(RuleText rule, String form) {
        return rule.consequences().stream()
                .anyMatch(one -> one instanceof Consequence.Ruling ruling
                        && ruling.kind() == Consequence.Ruling.Kind.OUVRE
                        && ruling.form().equals(form));
    }

    private static List<RuleCase> cases(Rulebooks rules) {
        return rules.cases() instanceof Outcome.Accepted<List<RuleCase>> read ? read.value() : List.of();
    }
}
