package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Condition;
import fr.mutualisation.advisor.domain.FormOpinion;
import fr.mutualisation.advisor.domain.FormOpinion.ElementStatus;
import fr.mutualisation.advisor.domain.FormOpinion.Reason;
import fr.mutualisation.advisor.domain.MissingFact;
import fr.mutualisation.advisor.domain.Opinion;
import fr.mutualisation.advisor.domain.OpinionComparison.Citation;
import fr.mutualisation.advisor.domain.OpinionComparison.DutyDifferences;
import fr.mutualisation.advisor.domain.OpinionComparison.Element;
import fr.mutualisation.advisor.domain.OpinionComparison.FormDifference;
import fr.mutualisation.advisor.domain.RuleCard;
import fr.mutualisation.advisor.domain.Sides;
import fr.mutualisation.advisor.domain.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What two opinions do not say alike. */
final class OpinionDifferences {

    private final Opinion first;
    private final Opinion second;
    private final FactDifferences facts;

    OpinionDifferences(Opinion first, Opinion second, FactDifferences facts) {
        this.first = first;
        this.second = second;
        this.facts = facts;
    }

    List<FormDifference> forms() {
        List<FormDifference> differences = new ArrayList<>();
        for (Sides<FormOpinion> sides :
                Paired.all(first.forms(), second.forms(), form -> form.form().id())) {
            FormDifference difference =
                    new FormDifference(sides.any().form(), sides, !areDecidedAlike(sides), Duties.compare(sides));
            if (difference.changesStatus()
                    || difference.isOtherwiseDecided()
                    || !difference.duties().isEmpty()) {
                differences.add(difference);
            }
        }
        return differences;
    }

    private boolean areDecidedAlike(Sides<FormOpinion> sides) {
        if (!sides.areBoth()) {
            return false;
        }
        FormOpinion one = sides.first().orElseThrow();
        FormOpinion other = sides.second().orElseThrow();
        return said(one).equals(said(other)) && haveSameElements(one, other);
    }

    /** What decides a form, as a reader is told it; the rule's own text is part of it, its place in the files is not. */
    private static List<Object> said(FormOpinion form) {
        return List.of(
                form.form().name(),
                form.possible(),
                form.reason().map(OpinionDifferences::said),
                form.confidence(),
                form.mustBeChecked(),
                form.deciding(),
                atEffect(form));
    }

    /** Where the day of effect is that of the vote, or unknown, its law says what the opinion says. */
    private static List<Object> atEffect(FormOpinion form) {
        return form.atEffect()
                .map(then -> List.<Object>of(then.status(), then.reason().map(OpinionDifferences::said)))
                .orElse(List.of(form.status(), form.reason().map(OpinionDifferences::said)));
    }

    private static List<Object> said(Reason reason) {
        RuleCard rule = reason.ground().rule();
        return List.of(
                rule.id(),
                rule.article(),
                rule.text(),
                reason.consequence(),
                reason.condition().map(Condition::sentence));
    }

    private boolean haveSameElements(FormOpinion one, FormOpinion other) {
        return one.byElement().size() == other.byElement().size()
                && facts.shared(one.form().perElement()).stream()
                        .allMatch(element -> status(one, element.places().first())
                                .equals(status(other, element.places().second())));
    }

    private static Optional<Status> status(FormOpinion form, Optional<Integer> place) {
        return form.byElement().stream()
                .filter(one -> one.element() == place.orElseThrow())
                .map(ElementStatus::status)
                .findFirst();
    }

    DutyDifferences project() {
        return Duties.of(first.project()).against(Duties.of(second.project()));
    }

    List<Sides<Citation>> citations() {
        return Paired.differences(CitedTexts.of(first), CitedTexts.of(second), citation -> citation, Citation::equals);
    }

    /** A condition that the law of several days asks is the one that the law of the vote asks. */
    List<Sides<Condition>> conditions() {
        return Paired.differences(first.conditions(), second.conditions(), Condition::sentence, this::holdAlike);
    }

    private boolean holdAlike(Condition one, Condition other) {
        return one.truth() == other.truth()
                && one.required().equals(other.required())
                && (one.byElement().isEmpty()
                        || facts.shared(one.path().list()).stream()
                                .allMatch(element -> holdAlike(one, other, element)));
    }

    private static boolean holdAlike(Condition one, Condition other, Element element) {
        return one.truth(element.places().first().orElseThrow())
                == other.truth(element.places().second().orElseThrow());
    }

    List<Sides<MissingFact>> missing() {
        return Paired.differences(
                first.missing(),
                second.missing(),
                missing -> missing.fact().path(),
                (one, other) -> one.fact().question().equals(other.fact().question())
                        && one.decides().equals(other.decides())
                        && one.refines().equals(other.refines()));
    }
}
