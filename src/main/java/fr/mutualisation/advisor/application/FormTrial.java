package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.application.Conclusions.Conclusion;
import fr.mutualisation.advisor.domain.Consequence;
import fr.mutualisation.advisor.domain.Consequence.Ruling;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.Findings;
import fr.mutualisation.advisor.domain.Form;
import fr.mutualisation.advisor.domain.Ground;
import fr.mutualisation.advisor.domain.Reading;
import fr.mutualisation.advisor.domain.RuleText;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Status;
import fr.mutualisation.advisor.domain.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Judges one form, dossier after dossier, by the rules that rule on it and those that refuse a dossier. */
final class FormTrial {

    /**
     * What the rules say.
     *
     * @param rulings the rules in force on the form, and what they conclude
     * @param refusals the rules in force that refuse facts which cannot both be true
     * @param ruling the status that follows
     */
    record Verdict(List<Conclusion<Ruling>> rulings, List<Ground> refusals, FormRuling ruling) {

        /** Whether the facts clash, so that there is no opinion. */
        boolean isRefused() {
            return refusals.stream().anyMatch(ground -> ground.truth() == Truth.MET);
        }

        Set<Status> possible() {
            return ruling.possible();
        }
    }

    private final Form form;
    private final Reading reading;

    /** Judges by that reading: the engine itself, or the same rules read directly. */
    FormTrial(Form form, Reading reading) {
        this.form = form;
        this.reading = reading;
    }

    /** Judges by the rules read directly. */
    static FormTrial direct(Form form, Rulebook rulebook) {
        return new FormTrial(form, rulebook.rehearsal(rulesOn(form)));
    }

    /** The rules that can change the status of the form. */
    static Predicate<RuleText> rulesOn(Form form) {
        return rule -> rule.consequences().stream()
                .anyMatch(one -> one instanceof Consequence.Incoherence
                        || (one instanceof Ruling ruling && ruling.form().equals(form.id())));
    }

    Form form() {
        return form;
    }

    Verdict judge(Dossier dossier) {
        return judge(reading.examine(dossier), dossier);
    }

    /** The same, where the rules have already been asked. */
    Verdict judge(Findings findings, Dossier dossier) {
        List<Conclusion<Ruling>> rulings = new ArrayList<>();
        List<Ground> refusals = new ArrayList<>();
        for (Ground ground : findings.grounds()) {
            for (Consequence consequence : ground.consequences()) {
                if (consequence instanceof Ruling ruling && ruling.form().equals(form.id())) {
                    rulings.add(new Conclusion<>(ground, ruling));
                } else if (consequence instanceof Consequence.Incoherence) {
                    refusals.add(ground);
                }
            }
        }
        return new Verdict(rulings, refusals, FormRuling.of(form, rulings, dossier));
    }
}
