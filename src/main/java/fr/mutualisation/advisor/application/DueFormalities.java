package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.application.Conclusions.Conclusion;
import fr.mutualisation.advisor.domain.Catalogue;
import fr.mutualisation.advisor.domain.Consequence;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.DueFormality;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Ground;
import fr.mutualisation.advisor.domain.Truth;
import fr.mutualisation.advisor.domain.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers required formalities by code, in the order in which they can be done, those already done recognised. */
final class DueFormalities {

    private static final FactPath DONE = new FactPath("formalites");

    private final Catalogue catalogue;
    private final Set<String> done;

    DueFormalities(Catalogue catalogue, Dossier dossier) {
        this.catalogue = catalogue;
        this.done = dossier.fact(DONE)
                .filter(fact -> fact.value() instanceof Value.Codes)
                .map(fact -> (Set<String>) ((Value.Codes) fact.value()).codes())
                .orElse(Set.of());
    }

    List<DueFormality> of(List<Conclusion<Consequence.Requirement>> requirements) {
        if (requirements.isEmpty()) {
            return List.of();
        }
        Map<String, List<Conclusion<Consequence.Requirement>>> byCode = new LinkedHashMap<>();
        requirements.forEach(one -> byCode.computeIfAbsent(one.consequence().formality(), code -> new ArrayList<>())
                .add(one));
        return byCode.entrySet().stream()
                .map(entry -> due(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(due -> due.formality().rank()))
                .toList();
    }

    private DueFormality due(String code, List<Conclusion<Consequence.Requirement>> requirements) {
        List<Ground> grounds = requirements.stream().map(Conclusion::ground).toList();
        boolean certain = grounds.stream().anyMatch(ground -> ground.truth() == Truth.MET);
        DueFormality.State state = done.contains(code)
                ? DueFormality.State.ACCOMPLIE
                : certain ? DueFormality.State.A_FAIRE : DueFormality.State.A_CONFIRMER;
        Conclusion<Consequence.Requirement> first = requirements.stream()
                .filter(one -> !certain || one.ground().truth() == Truth.MET)
                .findFirst()
                .orElseThrow();
        return new DueFormality(
                java.util.Objects.requireNonNull(catalogue.formalities().get(code)),
                state,
                grounds,
                first.consequence().message());
    }
}
