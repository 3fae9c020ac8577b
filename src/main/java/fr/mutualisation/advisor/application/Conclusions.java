package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Consequence;
import fr.mutualisation.advisor.domain.Ground;
import fr.mutualisation.advisor.domain.Note;
import fr.mutualisation.advisor.domain.Truth;
import java.util.ArrayList;
import java.util.List;

/** What the rules in force conclude on one form, or on the project, by kind. */
final class Conclusions {

    /** One conclusion of one rule. */
    record Conclusion<C extends Consequence>(Ground ground, C consequence) {}

    private final List<Conclusion<Consequence.Ruling>> rulings = new ArrayList<>();
    private final List<Conclusion<Consequence.Requirement>> requirements = new ArrayList<>();
    private final List<Note> effects = new ArrayList<>();
    private final List<Note> risks = new ArrayList<>();
    private final List<Ground> refining = new ArrayList<>();

    void add(Ground ground, Consequence consequence) {
        if (consequence instanceof Consequence.Ruling ruling) {
            rulings.add(new Conclusion<>(ground, ruling));
            return;
        }
        if (ground.truth() == Truth.FAILED
                || consequence instanceof Consequence.Incoherence
                || consequence instanceof Consequence.Comparing) {
            return;
        }
        if (ground.truth() == Truth.UNKNOWN) {
            refining.add(ground);
        }
        if (consequence instanceof Consequence.Requirement requirement) {
            requirements.add(new Conclusion<>(ground, requirement));
        } else if (consequence instanceof Consequence.Effect effect) {
            effects.add(new Note(effect.code(), ground, effect));
        } else if (consequence instanceof Consequence.Risk risk) {
            risks.add(new Note(risk.code(), ground, risk));
        }
    }

    List<Conclusion<Consequence.Ruling>> rulings() {
        return rulings;
    }

    List<Conclusion<Consequence.Requirement>> requirements() {
        return requirements;
    }

    List<Note> effects() {
        return effects;
    }

    List<Note> risks() {
        return risks;
    }

    /** The rules other than rulings that an unknown fact leaves open. */
    List<Ground> refining() {
        return refining;
    }
}
