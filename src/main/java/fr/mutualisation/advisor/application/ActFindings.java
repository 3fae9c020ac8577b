package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Act;
import fr.mutualisation.advisor.domain.Catalogue;
import fr.mutualisation.advisor.domain.Condition;
import fr.mutualisation.advisor.domain.Consequence;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.Findings;
import fr.mutualisation.advisor.domain.Formality;
import fr.mutualisation.advisor.domain.Ground;
import fr.mutualisation.advisor.domain.Layer;
import fr.mutualisation.advisor.domain.Rulebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Findings for each act of a file that may straddle a reform. By default all acts are judged on the day of the vote;
 * when the dossier gives their days, conditions follow the vote, staff effects the day of effect, and the social bodies
 * the day of their opinion.
 */
final class ActFindings {

    private final Findings ofVote;
    private final Map<Act, Findings> others = new LinkedHashMap<>();

    ActFindings(Dossier dossier, Rulebook rulebook) {
        this.ofVote = rulebook.examine(dossier);
        for (Act act : List.of(Act.AVIS, Act.EFFET)) {
            day(dossier, act).ifPresent(day -> others.put(act, rulebook.examine(dossier.at(day))));
        }
    }

    static Optional<LocalDate> day(Dossier dossier, Act act) {
        return dossier.day(act.date());
    }

    Findings ofVote() {
        return ofVote;
    }

    /** The findings on the day of effect, when the dossier gives it. */
    Optional<Findings> ofEffect() {
        return Optional.ofNullable(others.get(Act.EFFET));
    }

    /** Every condition that was asked, the vote's first. */
    List<Condition> conditions() {
        if (others.isEmpty()) {
            return ofVote.conditions();
        }
        List<Condition> conditions = new ArrayList<>(ofVote.conditions());
        others.values().forEach(findings -> conditions.addAll(findings.conditions()));
        return conditions;
    }

    /** Hands over each conclusion as the law of its own act draws it. */
    void forEach(Catalogue catalogue, BiConsumer<Ground, Consequence> taker) {
        for (Act act : Act.values()) {
            Findings findings = others.getOrDefault(act, ofVote);
            for (Ground ground : findings.grounds()) {
                for (Consequence consequence : ground.consequences()) {
                    if (others.isEmpty() || judgedOn(ground, consequence, catalogue) == act) {
                        taker.accept(ground, consequence);
                    }
                }
            }
            if (others.isEmpty()) {
                return;
            }
        }
    }

    private static Act judgedOn(Ground ground, Consequence consequence, Catalogue catalogue) {
        if (consequence instanceof Consequence.Requirement requirement) {
            return Optional.ofNullable(catalogue.formalities().get(requirement.formality()))
                    .map(Formality::judgedOn)
                    .orElse(Act.VOTE);
        }
        if (consequence instanceof Consequence.Effect) {
            return ground.rule().layer() == Layer.PROCEDURE ? Act.AVIS : Act.EFFET;
        }
        return Act.VOTE;
    }
}
