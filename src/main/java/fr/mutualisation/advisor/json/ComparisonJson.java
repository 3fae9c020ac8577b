package fr.mutualisation.advisor.json;

import fr.mutualisation.advisor.domain.Condition;
import fr.mutualisation.advisor.domain.Fact;
import fr.mutualisation.advisor.domain.MissingFact;
import fr.mutualisation.advisor.domain.Opinion;
import fr.mutualisation.advisor.domain.OpinionComparison;
import fr.mutualisation.advisor.domain.OpinionComparison.Between;
import fr.mutualisation.advisor.domain.OpinionComparison.Element;
import fr.mutualisation.advisor.domain.OpinionComparison.FactDifference;
import fr.mutualisation.advisor.domain.OpinionComparison.ListDifference;
import fr.mutualisation.advisor.domain.RulesComparison;
import fr.mutualisation.advisor.domain.Sides;
import fr.mutualisation.advisor.text.OpinionComparisonPage;
import fr.mutualisation.advisor.text.Wording;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Writes a comparison as JSON; its form is documented by {@code comparaison.schema.json}. */
public final class ComparisonJson {

    private final Json json;

    private ComparisonJson(Json json) {
        this.json = json;
    }

    /** A comparison of dossiers or of dates, over several lines. */
    public static byte[] indented(OpinionComparison comparison) {
        return Json.indented(json -> {
            heading(json, comparison.between());
            json.object("avis", () -> new ComparisonJson(json).write(comparison));
        });
    }

    /** A comparison of rules, over several lines. */
    public static byte[] indented(RulesComparison comparison) {
        return Json.indented(json -> {
            heading(json, Between.REGLES);
            json.object("regles", () -> new RulesComparisonJson(json).write(comparison));
            comparison
                    .opinions()
                    .ifPresent(opinions -> json.object("avis", () -> new ComparisonJson(json).write(opinions)));
        });
    }

    private static void heading(Json json, Between between) {
        json.text("entre", between.name()).text("avertissement", Wording.warning());
    }

    private void write(OpinionComparison comparison) {
        json.text("resume", OpinionComparisonPage.summary(comparison))
                .flag("memesFaits", comparison.hasSameFacts())
                .flag("memeAvis", comparison.hasSameOpinion())
                .object("premier", () -> opinion(comparison.first()))
                .object("second", () -> opinion(comparison.second()))
                .objects("faits", comparison.facts(), this::fact)
                .objects("listes", comparison.lists(), this::list)
                .objects("formes", comparison.forms(), form -> FormDifferenceJson.write(json, form))
                .object("projet", () -> FormDifferenceJson.duties(json, comparison.project()))
                .object("conseil", () -> new AdviceDifferencesJson(json).write(comparison))
                .objects("conditions", comparison.conditions(), this::condition)
                .objects("articles", comparison.citations(), both -> {
                    json.text("article", both.any().article())
                            .text("texte", both.any().text())
                            .text("cite", side(both));
                })
                .objects("questions", comparison.missing(), this::missing);
    }

    static String side(Sides<?> alone) {
        return alone.first().isPresent() ? "PREMIER" : "SECOND";
    }

    private <T> void sides(Sides<T> sides, BiConsumer<Json, T> members) {
        sides(json, sides, members);
    }

    static <T> void sides(Json json, Sides<T> sides, BiConsumer<Json, T> members) {
        sides.first().ifPresent(one -> json.object("premier", () -> members.accept(json, one)));
        sides.second().ifPresent(other -> json.object("second", () -> members.accept(json, other)));
    }

    private void opinion(Opinion opinion) {
        opinion.reference().ifPresent(reference -> json.text("reference", reference));
        opinion.title().ifPresent(title -> json.text("intitule", title));
        json.text("date", opinion.date().toString())
                .object(
                        "autresActes",
                        () -> opinion.otherActs()
                                .forEach((act, day) -> json.text(act.name().toLowerCase(Locale.ROOT), day.toString())))
                .text("moteur", opinion.engine())
                .text("regles", "sha256:" + opinion.rules());
    }

    private void fact(FactDifference difference) {
        json.text("fait", difference.fact().path().text())
                .text("libelle", difference.fact().label());
        difference.element().ifPresent(element -> json.object("element", () -> element(element)));
        sides(difference.facts(), ComparisonJson::value);
    }

    private static void value(Json json, Fact fact) {
        json.text("valeur", fact.value().text()).text("origine", fact.origin().name());
    }

    private void element(Element element) {
        element.name().ifPresent(name -> json.text("nom", name));
        element.places().first().ifPresent(place -> json.number("premier", place));
        element.places().second().ifPresent(place -> json.number("second", place));
    }

    private void list(ListDifference difference) {
        json.text("liste", difference.list().path())
                .text("libelle", difference.list().label());
        difference.sizes().first().ifPresent(size -> json.number("premier", size));
        difference.sizes().second().ifPresent(size -> json.number("second", size));
        json.objects("seuls", difference.alone(), this::element);
    }

    private void condition(Sides<Condition> both) {
        json.text("phrase", both.any().sentence())
                .text("fait", both.any().path().text());
        sides(both, ComparisonJson::truth);
    }

    private static void truth(Json json, Condition condition) {
        json.text("verite", Words.truth(condition.truth()))
                .array("vu", condition.seen(), value -> seen(json, value.map(known -> known.text())))
                .text("requis", Wording.required(condition.required()))
                .texts("articles", condition.articles());
    }

    private static void seen(Json json, Optional<String> value) {
        value.ifPresentOrElse(json::element, json::nullElement);
    }

    private void missing(Sides<MissingFact> both) {
        json.text("fait", both.any().fact().path().text())
                .text("libelle", both.any().fact().label())
                .text("question", both.any().fact().question());
        sides(
                both,
                (writer, missing) -> writer.texts("decide", missing.decides()).texts("precise", missing.refines()));
    }
}
