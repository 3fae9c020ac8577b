package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Condition;
import fr.mutualisation.advisor.domain.ConditionMatrix.Beaten;
import fr.mutualisation.advisor.domain.ConditionMatrix.WhyNot;
import fr.mutualisation.advisor.domain.ConditionMatrix.WhyNot.Kind;
import fr.mutualisation.advisor.domain.Consequence.Ruling;
import fr.mutualisation.advisor.domain.FormOpinion;
import fr.mutualisation.advisor.domain.Ground;
import fr.mutualisation.advisor.domain.Recommendation;
import fr.mutualisation.advisor.domain.Recommendation.Contribution;
import fr.mutualisation.advisor.domain.Recommendation.InstrumentOpinion;
import fr.mutualisation.advisor.domain.Recommendation.RankedForm;
import fr.mutualisation.advisor.domain.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the shortest true reason why a form is not the one recommended. */
final class Reasons {

    private final FormOpinion form;

    private Reasons(FormOpinion form) {
        this.form = form;
    }

    static Optional<WhyNot> whyNot(FormOpinion form, Recommendation recommendation) {
        boolean chosen = instruments(recommendation).contains(form.form().id());
        Reasons reasons = new Reasons(form);
        Optional<Beaten> beaten = chosen ? Optional.empty() : beaten(form, recommendation);
        Optional<Beaten> besides = beaten.filter(by -> by.points() > by.own());
        return switch (form.status()) {
            case FERMEE -> Optional.of(reasons.closed());
            case INDETERMINEE -> reasons.rule(Kind.INDETERMINEE, Ruling.Kind.values(), Truth.UNKNOWN, besides);
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

    private static List<String> instruments(Recommendation recommendation) {
        return recommendation.choice().instruments().stream()
                .map(InstrumentOpinion::form)
                .map(one -> one.form().id())
                .toList();
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
                instruments(recommendation).stream().findFirst().flatMap(id -> ranked(id, recommendation));
        return own.flatMap(one -> best.map(other -> beaten(one, other)));
    }

    private static Beaten beaten(RankedForm own, RankedForm best) {
        return new Beaten(
                best.form().form().id(), best.score().points(), own.score().points(), only(best, own), only(own, best));
    }

    private static List<Contribution> only(RankedForm one, RankedForm other) {
        List<Contribution> only = new ArrayList<>(counting(one));
        only.removeAll(counting(other));
        return only;
    }

    private static List<Contribution> counting(RankedForm form) {
        return form.score().contributions().stream()
                .filter(Contribution::counts)
                .toList();
    }

    private static Optional<RankedForm> ranked(String id, Recommendation recommendation) {
        return recommendation.forms().stream()
                .filter(one -> one.form().form().id().equals(id))
                .findFirst();
    }
}
