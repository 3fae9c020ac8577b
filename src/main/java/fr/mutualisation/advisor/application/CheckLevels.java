package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Check;
import fr.mutualisation.advisor.domain.CheckOutcome.Reason;
import fr.mutualisation.advisor.domain.Confidence;
import java.util.List;

/** How much a part of a check weighs: what comes after the vote, or rests on an unsure source, never forbids to vote. */
final class CheckLevels {

    private CheckLevels() {}

    static Check.Level of(Check check, List<Reason> reasons) {
        boolean unsure =
                reasons.stream().anyMatch(reason -> reason.ground().rule().confidence() == Confidence.BASSE);
        return check.level() == Check.Level.BLOQUANT && (unsure || check.stage() == Check.Stage.APRES_VOTE)
                ? Check.Level.AVERTISSEMENT
                : check.level();
    }
}
