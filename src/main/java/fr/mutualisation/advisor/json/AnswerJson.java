package fr.mutualisation.advisor.json;

import fr.mutualisation.advisor.domain.Answer;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.Spot;
import fr.mutualisation.advisor.domain.Status;
import fr.mutualisation.advisor.domain.StatusChange;
import fr.mutualisation.advisor.domain.Value;
import java.util.Collection;
import java.util.List;

/** Writes answers, places and what becomes of the forms, the same wherever they are shown. */
final class AnswerJson {

    private final Json json;

    AnswerJson(Json json) {
        this.json = json;
    }

    /** The values of an answer: each of them, one list of codes, or the first and the last. */
    void values(Answer answer) {
        if (answer instanceof Answer.Between between) {
            json.text("de", between.first().text()).text("a", between.last().text());
        } else if (answer.samples().get(0) instanceof Value.Codes codes) {
            json.texts("codes", codes.codes());
        } else {
            json.texts("valeurs", answer.samples().stream().map(Value::text).toList());
        }
    }

    void fact(FactDefinition fact) {
        json.text("fait", fact.path().text()).text("libelle", fact.label());
    }

    void places(String name, Collection<Spot> spots) {
        json.texts(name, spots.stream().map(Spot::text).toList());
    }

    void statuses(String name, List<StatusChange> changes) {
        json.objects(name, changes, change -> {
            json.text("forme", change.form().id());
            possible("avant", change.before());
            possible("apres", change.after());
        });
    }

    void possible(String name, Collection<Status> statuses) {
        json.texts(name, statuses.stream().map(Status::name).toList());
    }
}
