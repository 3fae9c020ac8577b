package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.application.Conclusions.Conclusion;
import fr.mutualisation.advisor.application.DecidingFacts.Asked;
import fr.mutualisation.advisor.domain.Consequence.Ruling;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.Findings;
import fr.mutualisation.advisor.domain.Form;
import fr.mutualisation.advisor.domain.FormOpinion;
import fr.mutualisation.advisor.domain.Ground;
import fr.mutualisation.advisor.domain.Picks;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Status;
import fr.mutualisation.advisor.domain.Truth;
import fr.mutualisation.advisor.domain.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is picked for a dossier, and what would be if a weight, a status or one more fact were other: then only the rules
 * that read the fact are asked again.
 */
final class Picking {

    private final Dossier dossier;
    private final Rulebook rulebook;
    private final List<Ground> grounds;
    private final Map<String, Status> statuses;
    private final List<Ground> signals;
    private final Balance balance;
    private final Truth[] truths;
    private final int[] weights;
    private final Picks picked;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> comparisons = new HashMap<>();

    static Picking of(Dossier dossier, Rulebook rulebook, Findings findings, List<FormOpinion> forms) {
        return new Picking(
                dossier,
                rulebook,
                findings,
                forms.stream().collect(Collectors.toMap(one -> one.form().id(), FormOpinion::status)));
    }

    /** Begins with what the rules say of the dossier, and the statuses that follow. */
    Picking(Dossier dossier, Rulebook rulebook, Findings findings, Map<String, Status> statuses) {
        this.dossier = dossier;
        this.rulebook = rulebook;
        this.grounds = findings.grounds();
        this.statuses = statuses;
        Signals said = new Signals(findings, rulebook.benchmark());
        this.signals = said.grounds();
        this.balance = new Balance(rulebook.benchmark(), signals);
        this.truths = said.truths();
        this.weights = said.weights(FirmnessTrial.UNIT);
        this.picked = balance.pick(truths, weights, statuses);
        place(grounds, places);
        place(signals, comparisons);
    }

    /** Grounds stand by rule, then by element. */
    private static void place(List<Ground> grounds, Map<String, Integer> ofRules) {
        for (int i = 0; i < grounds.size(); i++) {
            ofRules.putIfAbsent(grounds.get(i).rule().id(), i);
        }
    }

    private static Optional<Integer> place(Ground ground, Map<String, Integer> ofRules) {
        return Optional.ofNullable(ofRules.get(ground.rule().id()))
                .map(first -> first + ground.element().orElse(0));
    }

    Dossier dossier() {
        return dossier;
    }

    /** What every rule in force says. */
    List<Ground> grounds() {
        return grounds;
    }

    /** What is picked as things stand. */
    Picks picked() {
        return picked;
    }

    /** The rules of comparison that are met, by their place among those in force. */
    List<Integer> counted() {
        return IntStream.range(0, truths.length)
                .filter(place -> truths[place] == Truth.MET)
                .boxed()
                .toList();
    }

    /** What is picked without one of these rules. */
    Picks without(int place) {
        Truth[] then = truths.clone();
        then[place] = Truth.FAILED;
        return balance.pick(then, weights, statuses);
    }

    Ground signal(int place) {
        return signals.get(place);
    }

    /** The weight of a rule of comparison, in points. */
    int weight(int place) {
        return weights[place] / FirmnessTrial.UNIT;
    }

    /** What is picked when a rule weighs so many twentieths more, or less. */
    Picks withWeight(int place, int twentieths) {
        int[] then = weights.clone();
        then[place] += weight(place) * twentieths;
        return balance.pick(truths, then, statuses);
    }

    /** What is picked when these forms, by id, have these statuses. */
    Picks withStatuses(Map<String, Status> changed) {
        Map<String, Status> then = new HashMap<>(statuses);
        then.putAll(changed);
        return balance.pick(truths, weights, then);
    }

    /**
     * What is picked when a fact has that value wherever it is unknown, or empty when the facts would then clash: they
     * make no dossier.
     */
    Optional<Picks> with(Asked asked, Value value) {
        Dossier then = dossier.withEverywhere(asked.definition().path(), value, rulebook.vocabulary());
        Findings again = asked.readers().examine(then);
        if (!AssessDossier.clashes(again).isEmpty()) {
            return Optional.empty();
        }
        Truth[] known = truths.clone();
        again.grounds().forEach(ground -> place(ground, comparisons).ifPresent(place -> known[place] = ground.truth()));
        Set<String> forms = forms(again);
        Map<String, Status> after = forms.isEmpty() ? statuses : statuses(forms, replaced(again), then);
        return Optional.of(mayPickOtherwise(known, after) ? balance.pick(known, weights, after) : picked);
    }

    /** Only rules that are met count, so that the same ones on the same statuses pick the same. */
    private boolean mayPickOtherwise(Truth[] known, Map<String, Status> after) {
        boolean otherwise = !after.equals(statuses);
        for (int i = 0; i < truths.length && !otherwise; i++) {
            otherwise = (known[i] == Truth.MET) != (truths[i] == Truth.MET);
        }
        return otherwise;
    }

    private List<Ground> replaced(Findings again) {
        List<Ground> all = new ArrayList<>(grounds);
        again.grounds().forEach(ground -> place(ground, places).ifPresent(place -> all.set(place, ground)));
        return all;
    }

    private static Set<String> forms(Findings findings) {
        Set<String> forms = new HashSet<>();
        for (Ground ground : findings.grounds()) {
            ground.consequences().forEach(one -> {
                if (one instanceof Ruling ruling) {
                    forms.add(ruling.form());
                }
            });
        }
        return forms;
    }

    private Map<String, Status> statuses(Set<String> changed, List<Ground> all, Dossier then) {
        Map<String, Status> after = new HashMap<>(statuses);
        for (String id : changed) {
            Form form = rulebook.catalogue().form(id).orElseThrow();
            List<Conclusion<Ruling>> rulings = new ArrayList<>();
            for (Ground ground : all) {
                ground.consequences().forEach(one -> {
                    if (one instanceof Ruling ruling && ruling.form().equals(id)) {
                        rulings.add(new Conclusion<>(ground, ruling));
                    }
                });
            }
            after.put(id, FormRuling.of(form, rulings, then).status());
        }
        return after;
    }

    /** The same dossier where an unknown list holds so many elements; empty when the facts would then clash. */
    Optional<Picking> withElements(String list, int size, DecidingFacts facts) {
        Dossier then = dossier.withElements(list, size, rulebook.vocabulary());
        Findings again = facts.ofList(list, rulebook).examine(then);
        if (!AssessDossier.clashes(again).isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<Ground>> ofRules = again.grounds().stream()
                .collect(Collectors.groupingBy(ground -> ground.rule().id()));
        List<Ground> all = new ArrayList<>();
        Set<String> replaced = new HashSet<>();
        for (Ground ground : grounds) {
            List<Ground> read = ofRules.getOrDefault(ground.rule().id(), List.of());
            if (read.isEmpty()) {
                all.add(ground);
            } else if (replaced.add(ground.rule().id())) {
                all.addAll(read);
            }
        }
        return Optional.of(
                new Picking(then, rulebook, new Findings(List.of(), all), statuses(forms(again), all, then)));
    }
}
