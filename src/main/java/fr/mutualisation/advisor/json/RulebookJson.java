package fr.mutualisation.advisor.json;

import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.FactType;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.Form;
import fr.mutualisation.advisor.domain.FormDescription;
import fr.mutualisation.advisor.domain.RuleText;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Sentence;
import fr.mutualisation.advisor.domain.Value;
import fr.mutualisation.advisor.domain.Vocabulary.Block;
import fr.mutualisation.advisor.text.FaultSentences;
import fr.mutualisation.advisor.text.Wording;
import java.util.List;

/** Writes what a rulebook holds: forms, rules, vocabulary. */
public final class RulebookJson {

    private RulebookJson() {}

    /** Every form, the most integrated first. */
    public static byte[] forms(Rulebook rulebook) {
        return Json.indented(json -> {
            fingerprint(json, rulebook);
            json.objects("formes", rulebook.catalogue().forms(), form -> form(json, form));
        });
    }

    private static void form(Json json, Form form) {
        json.text("id", form.id())
                .text("nom", form.name())
                .text("baseLegale", form.legalBase())
                .text("etiquetteFicheSource", form.sourceLabel())
                .text("etiquetteDoctrine", form.doctrineLabel())
                .number("integration", form.integration())
                .flag("jugeeParAgent", form.isPerElement())
                .flag("rappel", form.reminder());
    }

    /** One form at a date: its legal base, its rules, its cases. */
    public static byte[] form(FormDescription description) {
        return Json.indented(json -> {
            form(json, description.form());
            json.text("date", description.date().toString())
                    .texts(
                            "ouvertePar",
                            description.legalBase().stream()
                                    .map(rule -> rule.card().id())
                                    .toList());
            if (description.legalBase().isEmpty()) {
                json.text("phrase", Wording.noLegalBase());
            }
            json.objects("regles", description.rules(), rule -> rule(json, rule));
            json.objects(
                    "cas",
                    description.cases(),
                    one -> json.text("titre", one.title())
                            .text("fichier", one.place().text())
                            .text("origine", one.origin())
                            .text("verifiePar", one.checkedBy())
                            .text(
                                    "statut",
                                    String.valueOf(one.expected()
                                            .statuses()
                                            .get(description.form().id()))));
        });
    }

    /** Every rule by id, and the faults that kept the last change out, if any. */
    public static byte[] rules(Rulebook rulebook, List<Fault> pending) {
        return Json.indented(json -> {
            fingerprint(json, rulebook);
            json.objects("regles", rulebook.rules(), rule -> rule(json, rule));
            json.objects(
                    "changementRefuse",
                    pending,
                    fault -> json.text("code", fault.code().code())
                            .text("ou", fault.where().text())
                            .text("quoi", FaultSentences.what(fault))
                            .text("remede", FaultSentences.remedy(fault)));
        });
    }

    /** One rule. */
    public static byte[] rule(RuleText rule) {
        return Json.indented(json -> rule(json, rule));
    }

    private static void rule(Json json, RuleText rule) {
        RuleCardJson.write(json, rule.card());
        json.text("fichier", rule.card().place().text())
                .texts("quand", rule.sentences())
                .objects("alors", rule.consequences(), consequence -> ConsequenceJson.write(json, consequence));
    }

    /** Every fact, with its question and its sentences. */
    public static byte[] vocabulary(Rulebook rulebook) {
        return Json.indented(json -> {
            fingerprint(json, rulebook);
            json.objects("blocs", rulebook.vocabulary().blocks(), block -> block(json, block));
        });
    }

    private static void block(Json json, Block block) {
        json.text("bloc", block.path()).text("libelle", block.label());
        json.flag("liste", block.list().isPresent());
        json.objects("faits", block.facts(), fact -> fact(json, fact));
    }

    private static void fact(Json json, FactDefinition fact) {
        json.text("fait", fact.path().text()).text("libelle", fact.label()).text("question", fact.question());
        fact.help().ifPresent(help -> json.text("aide", help));
        json.text("type", fact.type().keyword());
        if (fact.type() instanceof FactType.Choice choice) {
            json.object("valeurs", () -> choice.values().forEach(json::text));
        } else if (fact.type() instanceof FactType.Codes codes) {
            json.object("valeurs", () -> codes.values().forEach(json::text));
        } else if (fact.type() instanceof FactType.Whole whole) {
            json.number("minimum", whole.minimum())
                    .number("maximum", whole.maximum())
                    .text("unite", whole.unit());
        }
        json.objects(
                "changements",
                fact.transitions(),
                one -> json.text("acte", one.act())
                        .texts("de", one.from().stream().map(Value::text).toList())
                        .texts("vers", one.to().stream().map(Value::text).toList())
                        .objects(
                                "si",
                                one.situation(),
                                other -> json.text("fait", other.fact().text())
                                        .texts("valeurs", List.copyOf(other.codes()))));
        json.flag("obligatoire", fact.required())
                .flag("calcule", fact.derivation().isPresent())
                .flag("saisissable", fact.givable())
                .texts(
                        "phrases",
                        fact.sentences().stream().map(Sentence::template).toList());
    }

    private static void fingerprint(Json json, Rulebook rulebook) {
        json.text("empreinte", "sha256:" + rulebook.fingerprint());
    }
}
