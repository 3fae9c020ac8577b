package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.application.ComparisonFacts.Asked;
import fr.mutualisation.advisor.application.Conclusions.Conclusion;
import fr.mutualisation.advisor.domain.Consequence.Ruling;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.Findings;
import fr.mutualisation.advisor.domain.Form;
import fr.mutualisation.advisor.domain.Ground;
import fr.mutualisation.advisor.domain.Layer;
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

/** What the rules say when one more fact is known: only those that read it are asked again. */
final class MoreFacts {

    /**
     * What a choice hangs on.
     *
     * @param truths the truth of each rule of comparison, in their order
     * @param statuses the status of each form, by id
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Known(Truth[] truths, Map<String, Status> statuses) {}

    private final Dossier dossier;
    private final Rulebook rulebook;
    private final List<Ground> grounds;
    private final Map<String, Status> statuses;
    private final List<Truth> truths = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> comparisons = new HashMap<>();

    /** Begins with what the rules say of the dossier, and the statuses that follow. */
    MoreFacts(Dossier dossier, Rulebook rulebook, Findings findings, Map<String, Status> statuses) {
        this.dossier = dossier;
        this.rulebook = rulebook;
        this.grounds = findings.grounds();
        this.statuses = statuses;
        for (int i = 0; i < grounds.size(); i++) {
            String rule = grounds.get(i).rule().id();
            places.putIfAbsent(rule, i);
            if (grounds.get(i).rule().layer() == Layer.COMPARAISON) {
                comparisons.putIfAbsent(rule, truths.size());
                truths.add(grounds.get(i).truth());
            }
        }
    }

    /** What is known with one more fact, or empty when the facts would then clash: they make no dossier. */
    Optional<Known> with(Asked asked, Value value) {
        Dossier then = dossier.with(asked.definition().path(), value, rulebook.vocabulary());
        Findings again = asked.readers().examine(then);
        if (!AssessDossier.clashes(again).isEmpty()) {
            return Optional.empty();
        }
        Truth[] known = truths.toArray(Truth[]::new);
        Set<String> forms = new HashSet<>();
        for (Ground ground : again.grounds()) {
            place(ground, comparisons).ifPresent(place -> known[place] = ground.truth());
            ground.consequences().forEach(one -> {
                if (one instanceof Ruling ruling) {
                    forms.add(ruling.form());
                }
            });
        }
        return Optional.of(new Known(known, forms.isEmpty() ? statuses : statuses(forms, again, then)));
    }

    /** Grounds stand by rule, then by element. */
    private static Optional<Integer> place(Ground ground, Map<String, Integer> ofRules) {
        return Optional.ofNullable(ofRules.get(ground.rule().id()))
                .map(first -> first + ground.element().orElse(0));
    }

    private Map<String, Status> statuses(Set<String> changed, Findings again, Dossier then) {
        List<Ground> all = new ArrayList<>(grounds);
        again.grounds().forEach(ground -> place(ground, places).ifPresent(place -> all.set(place, ground)));
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
}
