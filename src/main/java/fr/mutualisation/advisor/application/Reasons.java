package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Condition;
import fr.mutualisation.advisor.domain.ConditionMatrix.Beaten;
import fr.mutualisation.advisor.domain.ConditionMatrix.Signal;
import fr.mutualisation.advisor.domain.ConditionMatrix.WhyNot;
import fr.mutualisation.advisor.domain.ConditionMatrix.WhyNot.Kind;
import fr.mutualisation.advisor.domain.Consequence.Ruling;
import fr.mutualisation.advisor.domain.FormOpinion;
import fr.mutualisation.advisor.domain.Ground;
import fr.mutualisation.advisor.domain.Recommendation;
import fr.mutualisation.advisor.domain.Recommendation.Contribution;
import fr.mutualisation.advisor.domain.Recommendation.RankedForm;
import fr.mutualisation.advisor.domain.RuleCard;
import fr.mutualisation.advisor.domain.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the shortest true reason why a form is not the one recommended. */
final class Reasons {

    private final FormOpinion form;

    private Reasons(FormOpinion form) {
        this.form = form;
    }

    static Optional<WhyNot> whyNot(FormOpinion form, Recommendation recommendation) {
        boolean chosen =
                recommendation.choice().picks().forms().contains(form.form().id());
        Reasons reasons = new Reasons(form);
        Optional<Beaten> beaten = chosen ? Optional.empty() : beaten(form, recommendation);
        Optional<Beaten> besides = beaten.filter(by -> by.points() > by.own());
        return switch (form.status()) {
            case FERMEE -> Optional.of(reasons.closed());
            case INDETERMINEE -> reasons.undetermined(besides);
            case SOUS_RESERVE ->
                chosen
                        ? Optional.empty()
                        : reasons.rule(
                                Kind.SOUS_RESERVE,
                                new Ruling.Kind[] {Ruling.Kind.RESERVE, Ruling.Kind.FERME},
                                Truth.MET,
                                besides);
            case OUVERTE -> chosen ? Optional.empty() : Optional.of(without(open(beaten, recommendation), beaten));
        };
    }

    /** What may open it, unless something does already: then what may still close or reserve it. */
    private Optional<WhyNot> undetermined(Optional<Beaten> beaten) {
        Ruling.Kind[] opening = {Ruling.Kind.OUVRE};
        Optional<WhyNot> toOpen =
                rule(Kind.INDETERMINEE, opening, Truth.MET, beaten).isPresent()
                        ? Optional.empty()
                        : rule(Kind.INDETERMINEE, opening, Truth.UNKNOWN, beaten);
        return toOpen.or(() -> rule(Kind.INDETERMINEE, Ruling.Kind.values(), Truth.UNKNOWN, beaten));
    }

    private static Kind open(Optional<Beaten> beaten, Recommendation recommendation) {
        if (beaten.isPresent()) {
            return Kind.DEVANCEE;
        }
        return recommendation.choice().retained().isEmpty() ? Kind.RIEN_DE_CONSEILLE : Kind.MODE_SANS_FORME;
    }

    /** A reason that no rule of law gives. */
    private static WhyNot without(Kind kind, Optional<Beaten> beaten) {
        return new WhyNot(kind, Optional.empty(), Optional.empty(), List.of(), beaten);
    }

    private WhyNot closed() {
        Optional<WhyNot> closing =
                rule(Kind.FERMEE, new Ruling.Kind[] {Ruling.Kind.FERME}, Truth.MET, Optional.empty());
        return closing.or(() ->
                        rule(Kind.NON_OUVERTE, new Ruling.Kind[] {Ruling.Kind.OUVRE}, Truth.FAILED, Optional.empty()))
                .orElseGet(() -> without(Kind.SANS_BASE, Optional.empty()));
    }

    /** The rule of one of these kinds and of that truth with the fewest conditions of that truth. */
    private Optional<WhyNot> rule(Kind kind, Ruling.Kind[] kinds, Truth truth, Optional<Beaten> beaten) {
        List<WhyNot> all = new ArrayList<>();
        for (Ground ground : form.grounds()) {
            ground.consequences().stream()
                    .filter(one -> one instanceof Ruling ruling
                            && ground.truth() == truth
                            && List.of(kinds).contains(ruling.kind())
                            && ruling.form().equals(form.form().id()))
                    .forEach(one -> all.add(new WhyNot(
                            kind, Optional.of(ground), Optional.of(one.message()), having(truth, ground), beaten)));
        }
        return all.stream().min(Comparator.comparingInt(why -> why.conditions().size()));
    }

    private static List<Condition> having(Truth truth, Ground ground) {
        return ground.conditions().stream()
                .filter(condition -> ground.truthOf(condition) == truth)
                .toList();
    }

    /** The first instrument chosen, and what speaks for one of the two forms only. */
    private static Optional<Beaten> beaten(FormOpinion form, Recommendation recommendation) {
        Optional<RankedForm> own = ranked(form.form().id(), recommendation);
        Optional<RankedForm> best =
                recommendation.choice().picks().forms().stream().findFirst().flatMap(id -> ranked(id, recommendation));
        return own.flatMap(one -> best.map(other -> beaten(one, other)));
    }

    private static Beaten beaten(RankedForm own, RankedForm best) {
        Map<String, Contribution> rules = new LinkedHashMap<>();
        counting(best).forEach(one -> rules.putIfAbsent(one.ground().rule().id(), one));
        counting(own).forEach(one -> rules.putIfAbsent(one.ground().rule().id(), one));
        List<Signal> signals = new ArrayList<>();
        rules.values().forEach(one -> {
            RuleCard rule = one.ground().rule();
            signals.add(new Signal(rule, one.consequence().message(), points(rule, best), points(rule, own)));
        });
        signals.removeIf(signal -> signal.points() == signal.own());
        return new Beaten(
                best.form().form().id(), best.score().points(), own.score().points(), List.copyOf(signals));
    }

    private static List<Contribution> counting(RankedForm form) {
        return form.score().contributions().stream()
                .filter(Contribution::counts)
                .toList();
    }

    /** A rule may speak for a mode and for a form: all its points. */
    private static int points(RuleCard rule, RankedForm form) {
        return counting(form).stream()
                .filter(one -> one.ground().rule().id().equals(rule.id()))
                .mapToInt(Contribution::points)
                .sum();
    }

    private static Optional<RankedForm> ranked(String id, Recommendation recommendation) {
        return recommendation.forms().stream()
                .filter(one -> one.form().form().id().equals(id))
                .findFirst();
    }
}
