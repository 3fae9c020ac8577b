package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.Form;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Spot;
import fr.mutualisation.advisor.domain.Value;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What is asked when levers are looked for: the form, the dossier, and what may be spent.
 *
 * @param trial judges the form by the rules read directly
 * @param exchangeable which elements of the dossier may change places
 * @param weight as many ordinary dossiers as take as long to read as this one
 */
record LeverTask(
        Dossier dossier, Rulebook rulebook, FormTrial trial, Exchangeable exchangeable, Effort effort, int weight) {

    static LeverTask of(Form form, Dossier dossier, Rulebook rulebook, Effort effort) {
        return new LeverTask(
                dossier,
                rulebook,
                FormTrial.direct(form, rulebook),
                new Exchangeable(dossier, rulebook),
                effort,
                Effort.weight(dossier, rulebook.vocabulary()));
    }

    /** The same with half of what may still be spent. */
    LeverTask half() {
        return new LeverTask(dossier, rulebook, trial, exchangeable, effort.half(), weight);
    }

    /** The same where these places are told apart from the others. */
    LeverTask apart(Predicate<Spot> places) {
        return new LeverTask(dossier, rulebook, trial, exchangeable.where(places), effort, weight);
    }

    /** What may be moved. */
    MovableFacts movable() {
        return new MovableFacts(dossier, rulebook, FormTrial.rulesOn(trial.form()));
    }

    /** The same dossier with each of these values in its place. */
    Dossier moved(Map<Spot, Value> values) {
        return dossier.with(values, rulebook.vocabulary());
    }

    /** Whether one more dossier may be read directly. */
    boolean tries() {
        return effort.tries(weight);
    }

    /** Whether one more dossier may be examined by the engine. */
    boolean runs() {
        return effort.runs(weight);
    }
}
