package fr.mutualisation.advisor.json;

import fr.mutualisation.advisor.domain.RuleCard;

/** Writes the card of a rule, the same wherever a rule is shown. */
final class RuleCardJson {

    private RuleCardJson() {}

    static void write(Json json, RuleCard card) {
        json.text("id", card.id())
                .text("titre", card.title())
                .text("couche", card.layer().folder())
                .text("article", card.article())
                .text("texte", card.text())
                .text("confiance", card.confidence().name())
                .text("source", card.source());
        card.question().ifPresent(question -> json.text("question", question));
        card.reading().ifPresent(reading -> json.text("lecture", reading));
        json.text("du", card.period().from().toString());
        card.period().to().ifPresent(last -> json.text("au", last.toString()));
    }
}
