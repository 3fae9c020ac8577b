package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Clash;
import fr.mutualisation.advisor.domain.Consequence;
import fr.mutualisation.advisor.domain.Consequence.Ruling.Kind;
import fr.mutualisation.advisor.domain.Consistency;
import fr.mutualisation.advisor.domain.Hole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Looks at the rules on the first day of each month of the years covered, and on the first day of each regime and its
 * eve: holes in families, and rules that open and close the same form.
 */
final class ConsistencyCheck {

    private static final LocalDate FIRST_MONTH = LocalDate.of(2002, 3, 1);
    private static final LocalDate LAST_MONTH = LocalDate.of(2030, 12, 1);

    /** An opening rule and a closing rule of the same forms. */
    private record Pair(Rule opening, Rule closing) {}

    private final RulebookSource source;
    private final NavigableSet<LocalDate> opinionRegimes;
    private final NavigableSet<LocalDate> days = new TreeSet<>();
    private final List<Clash> clashes = new ArrayList<>();
    private final Set<Pair> met = new HashSet<>();
    private final Set<Consistency.IdleException> metExceptions = new HashSet<>();
    private int exceptions;

    /**
     * A check of every rule.
     *
     * @param opinionRegimes first days of the regimes in which forms are opened and closed
     */
    ConsistencyCheck(RulebookSource source, NavigableSet<LocalDate> opinionRegimes) {
        this.source = source;
        this.opinionRegimes = opinionRegimes;
    }

    Consistency check() {
        for (LocalDate month = FIRST_MONTH; !month.isAfter(LAST_MONTH); month = month.plusMonths(1)) {
            days.add(month);
        }
        for (LocalDate start : Regime.firstDays(source.rules())) {
            days.add(start);
            if (start.isAfter(CardReader.FIRST_DAY)) {
                days.add(start.minusDays(1));
            }
        }
        Map<String, List<Rule>> families = families();
        Set<Hole> holes = new LinkedHashSet<>();
        Set<Optional<LocalDate>> regimes = new HashSet<>();
        for (LocalDate day : days) {
            families.forEach((name, rules) -> hole(name, rules, day).ifPresent(holes::add));
            if (regimes.add(Optional.ofNullable(opinionRegimes.floor(day)))) {
                clashes(day);
            }
        }
        return new Consistency(
                days.first(),
                days.last(),
                days.size(),
                families.size(),
                List.copyOf(holes),
                clashes,
                exceptions,
                idle());
    }

    private Map<String, List<Rule>> families() {
        Map<String, List<Rule>> families = new TreeMap<>();
        source.rules().stream()
                .sorted(Comparator.comparing(rule -> rule.card().period().from()))
                .forEach(rule -> rule.family()
                        .ifPresent(name -> families.computeIfAbsent(name, key -> new ArrayList<>())
                                .add(rule)));
        return families;
    }

    private static Optional<Hole> hole(String name, List<Rule> family, LocalDate day) {
        for (int i = 0; i + 1 < family.size(); i++) {
            Hole between =
                    new Hole(name, family.get(i).card(), family.get(i + 1).card());
            if (!day.isBefore(between.from()) && !day.isAfter(between.to())) {
                return Optional.of(between);
            }
        }
        return Optional.empty();
    }

    private void clashes(LocalDate day) {
        List<Rule> inForce = source.rules().stream()
                .filter(rule -> rule.card().period().contains(day))
                .toList();
        List<List<AskedCondition>> refusals = inForce.stream()
                .filter(rule -> rule.consequences().stream().anyMatch(Consequence.Incoherence.class::isInstance))
                .map(Rule::conditions)
                .toList();
        for (Rule closing : inForce) {
            for (Rule opening : inForce) {
                Set<String> forms = opening.forms(Kind.OUVRE);
                forms.retainAll(closing.forms(Kind.FERME));
                Pair pair = new Pair(opening, closing);
                if (!forms.isEmpty() && !met.contains(pair)) {
                    List<AskedCondition> both = new ArrayList<>(opening.conditions());
                    both.addAll(closing.conditions());
                    new WitnessSearch(both, refusals, source.vocabulary(), day)
                            .search()
                            .ifPresent(witness -> meet(pair, forms, witness));
                }
            }
        }
    }

    private void meet(Pair pair, Set<String> forms, DossierDraft witness) {
        met.add(pair);
        List<String> stated = pair.closing().card().exceptions().stream()
                .filter(name -> Rule.isNamed(pair.opening().card().id(), name))
                .toList();
        stated.forEach(name ->
                metExceptions.add(new Consistency.IdleException(pair.closing().card(), name)));
        if (stated.isEmpty()) {
            clashes.add(new Clash(
                    List.copyOf(forms),
                    pair.opening().card(),
                    pair.closing().card(),
                    witness.tree(source.vocabulary())));
        } else {
            exceptions++;
        }
    }

    private List<Consistency.IdleException> idle() {
        return source.rules().stream()
                .map(Rule::card)
                .flatMap(card -> card.exceptions().stream().map(name -> new Consistency.IdleException(card, name)))
                .filter(stated -> !metExceptions.contains(stated))
                .toList();
    }
}
