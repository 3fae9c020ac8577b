package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.OpinionComparison.AdviceDifferences;
import fr.mutualisation.advisor.domain.Recommendation;
import fr.mutualisation.advisor.domain.Recommendation.Choice;
import fr.mutualisation.advisor.domain.Recommendation.Contribution;
import fr.mutualisation.advisor.domain.Sides;
import java.util.List;

/** What two recommendations do not say alike. Of how firm they are, only how far they hold. */
final class RecommendationDifferences {

    private RecommendationDifferences() {}

    static AdviceDifferences between(Recommendation first, Recommendation second) {
        return new AdviceDifferences(
                !saysTheSame(first.choice(), second.choice()),
                first.firmness().hold() != second.firmness().hold(),
                Paired.differences(
                        first.modes(),
                        second.modes(),
                        mode -> mode.mode().id(),
                        (one, other) ->
                                one.score().points() == other.score().points() && one.premature() == other.premature()),
                signals(first, second),
                Paired.differences(
                        first.constats(),
                        second.constats(),
                        one -> one.constat().code(),
                        (one, other) -> one.truth() == other.truth()),
                Paired.differences(
                        first.steps(),
                        second.steps(),
                        one -> one.step().code(),
                        (one, other) -> one.level().equals(other.level())),
                Duties.notes(first.pathways(), second.pathways()),
                Paired.differences(
                        first.precedents(),
                        second.precedents(),
                        near -> near.precedent().id(),
                        (one, other) -> true));
    }

    private static boolean saysTheSame(Choice one, Choice other) {
        return one.state() == other.state() && one.picks().advises(other.picks());
    }

    /** A rule may speak for several modes: it is told once. */
    private static List<Sides<Contribution>> signals(Recommendation first, Recommendation second) {
        return Paired.differences(
                counted(first),
                counted(second),
                one -> List.of(one.ground().rule().id(), one.consequence().message()),
                (one, other) -> one.points() == other.points());
    }

    private static List<Contribution> counted(Recommendation advice) {
        return advice.modes().stream()
                .flatMap(mode -> mode.score().contributions().stream())
                .filter(Contribution::counts)
                .toList();
    }
}
