package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Condition;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.Findings;
import fr.mutualisation.advisor.domain.FormOpinion;
import fr.mutualisation.advisor.domain.Picks;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Status;
import fr.mutualisation.advisor.domain.StatusFirmness.AdviceDoubt;
import fr.mutualisation.advisor.domain.StatusFirmness.Doubt;
import fr.mutualisation.advisor.domain.StatusFirmness.FormFirmness;
import fr.mutualisation.advisor.domain.StatusFirmness.NearThreshold;
import fr.mutualisation.advisor.domain.StatusFirmness.ShakyRule;
import fr.mutualisation.advisor.domain.StatusFirmness.Together;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tries what could change the recommendation besides unknown answers and weights: each number near a threshold on the
 * other side of it, each rule of law that a lawyer must check saying the contrary on every form that hangs on it, each
 * rule of comparison of less than high confidence left out.
 */
final class AdviceDoubts {

    private final Dossier dossier;
    private final Rulebook rulebook;
    private final Findings findings;
    private final Picking picking;
    private final List<AdviceDoubt> doubts = new ArrayList<>();

    AdviceDoubts(Dossier dossier, Rulebook rulebook, Findings findings, List<FormOpinion> forms) {
        this.dossier = dossier;
        this.rulebook = rulebook;
        this.findings = findings;
        this.picking = Picking.of(dossier, rulebook, findings, forms);
    }

    /** The doubts that change what is recommended; those of the statuses have been tried. */
    List<AdviceDoubt> among(List<FormFirmness> forms) {
        near();
        ofLaw(forms, ShakyRule.class);
        rulesOfComparison();
        ofLaw(forms, Together.class);
        return List.copyOf(doubts);
    }

    private void near() {
        ThresholdMoves moves = new ThresholdMoves(dossier, rulebook);
        findings.conditions().stream()
                .flatMap((Condition condition) -> moves.near(condition).stream())
                .sorted(Comparator.comparingDouble(ThresholdMoves::share))
                .forEach((NearThreshold near) -> {
                    Outlook then = Outlook.of(moves.across(near, dossier), rulebook);
                    if (then.clashes().isEmpty()) {
                        add(near, then.picked());
                    }
                });
    }

    /** One rule may decide several forms: it says the contrary on all of them at once. */
    private void ofLaw(List<FormFirmness> forms, Class<? extends Doubt> kind) {
        Map<Doubt, Map<String, Status>> after = new LinkedHashMap<>();
        for (FormFirmness form : forms) {
            form.doubts().stream()
                    .filter(kind::isInstance)
                    .forEach(doubt -> after.computeIfAbsent(bare(doubt), one -> new HashMap<>())
                            .put(form.form().form().id(), Status.among(doubt.then())));
        }
        after.forEach((doubt, then) -> add(doubt, picking.withStatuses(then)));
    }

    /** The rule without what follows for one form, so that all its forms are told of together. */
    private static Doubt bare(Doubt doubt) {
        return doubt instanceof ShakyRule shaky ? new ShakyRule(shaky.rule(), Set.of()) : doubt;
    }

    private void rulesOfComparison() {
        for (int place : picking.counted()) {
            if (DoubtSearch.mustBeChecked(picking.signal(place).rule())) {
                add(new ShakyRule(picking.signal(place).rule(), Set.of()), picking.without(place));
            }
        }
    }

    private void add(Doubt doubt, Picks then) {
        if (!then.equals(picking.picked())) {
            doubts.add(new AdviceDoubt(doubt, then));
        }
    }
}
