package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Check;
import fr.mutualisation.advisor.domain.CheckOutcome.Element;
import fr.mutualisation.advisor.domain.CheckOutcome.Part;
import fr.mutualisation.advisor.domain.CheckOutcome.Reason;
import fr.mutualisation.advisor.domain.CheckOutcome.Subject;
import fr.mutualisation.advisor.domain.CheckOutcome.Whole;
import fr.mutualisation.advisor.domain.CheckResult;
import fr.mutualisation.advisor.domain.Condition;
import fr.mutualisation.advisor.domain.Consequence;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Ground;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.SeenFact;
import fr.mutualisation.advisor.domain.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Draws the result of a check from its rules: once for the file, once for each element of the lists they speak of. */
final class RuledCheck {

    private static final Comparator<Optional<Element>> FILE_FIRST = Comparator.comparing((Optional<Element> one) ->
                    one.map(element -> element.list().path()).orElse(""))
            .thenComparingInt(one -> one.map(Element::index).orElse(0));

    private final Rulebook rulebook;
    private final CheckGrounds grounds;
    private final SeenFacts facts;

    RuledCheck(Rulebook rulebook, CheckGrounds grounds, SeenFacts facts) {
        this.rulebook = rulebook;
        this.grounds = grounds;
        this.facts = facts;
    }

    List<Part> of(Check check) {
        Map<Optional<Element>, List<Ground>> bySubject = new TreeMap<>(FILE_FIRST);
        for (Ground ground : grounds.of(check)) {
            bySubject
                    .computeIfAbsent(element(ground), subject -> new ArrayList<>())
                    .add(ground);
        }
        if (bySubject.isEmpty()) {
            bySubject.put(Optional.empty(), List.of());
        }
        List<Part> parts = new ArrayList<>();
        bySubject.forEach((element, heard) -> parts.add(part(check, element, heard)));
        return parts;
    }

    private Optional<Element> element(Ground ground) {
        return grounds.list(ground)
                .flatMap(list -> rulebook.vocabulary().list(list))
                .map(list -> new Element(list, ground.element().orElseThrow()));
    }

    private Part part(Check check, Optional<Element> element, List<Ground> heard) {
        Truth missed = truth(check, false, heard);
        CheckResult result = CheckResult.of(missed, truth(check, true, heard));
        List<Reason> reasons = switch (result) {
            case MANQUE -> reasons(check, false, Truth.MET, heard);
            case SATISFAIT -> reasons(check, true, Truth.MET, heard);
            case NON_VERIFIABLE -> reasons(check, missed != Truth.UNKNOWN, Truth.UNKNOWN, heard);
            case SANS_OBJET -> List.of();
        };
        return new Part(
                element.<Subject>map(one -> one).orElse(new Whole()),
                result,
                CheckLevels.of(check, reasons),
                reasons,
                result == CheckResult.NON_VERIFIABLE ? missing(reasons, element) : List.of(),
                facts.of(shown(check, reasons), element));
    }

    private static Truth truth(Check check, boolean satisfied, List<Ground> heard) {
        Truth truth = Truth.FAILED;
        for (Ground ground : heard) {
            if (sentence(check, satisfied, ground).isPresent()) {
                truth = truth.or(ground.truth());
            }
        }
        return truth;
    }

    private static List<Reason> reasons(Check check, boolean satisfied, Truth truth, List<Ground> heard) {
        List<Reason> reasons = new ArrayList<>();
        for (Ground ground : heard) {
            if (ground.truth() == truth) {
                sentence(check, satisfied, ground).ifPresent(said -> reasons.add(new Reason(ground, said)));
            }
        }
        return reasons;
    }

    private static Optional<String> sentence(Check check, boolean satisfied, Ground ground) {
        for (Consequence consequence : ground.consequences()) {
            if (consequence instanceof Consequence.CheckRuling ruling
                    && ruling.satisfied() == satisfied
                    && ruling.check().equals(check.code())) {
                return Optional.of(ruling.message());
            }
        }
        return Optional.empty();
    }

    private List<SeenFact> missing(List<Reason> reasons, Optional<Element> element) {
        Set<Condition> unknown = new LinkedHashSet<>();
        reasons.forEach(reason -> unknown.addAll(OpinionDraft.unknownOf(reason.ground())));
        return facts.missing(unknown, element);
    }

    /** The facts that the catalogue wants shown, or else those that the rules read. */
    private static Set<FactPath> shown(Check check, List<Reason> reasons) {
        Set<FactPath> shown = new LinkedHashSet<>(check.seen());
        if (shown.isEmpty()) {
            reasons.forEach(reason -> reason.ground().conditions().forEach(condition -> shown.add(condition.path())));
        }
        return shown;
    }
}
