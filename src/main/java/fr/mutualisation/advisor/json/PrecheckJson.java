package fr.mutualisation.advisor.json;

import fr.mutualisation.advisor.domain.Check;
import fr.mutualisation.advisor.domain.CheckOutcome;
import fr.mutualisation.advisor.domain.CheckOutcome.Part;
import fr.mutualisation.advisor.domain.CheckOutcome.Reason;
import fr.mutualisation.advisor.domain.Condition;
import fr.mutualisation.advisor.domain.Confidence;
import fr.mutualisation.advisor.domain.Precheck;
import fr.mutualisation.advisor.domain.RuleCard;
import fr.mutualisation.advisor.domain.SeenFact;
import fr.mutualisation.advisor.text.CheckSentences;
import fr.mutualisation.advisor.text.Wording;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes a pre-check as JSON; its form is documented by {@code controle.schema.json}. */
public final class PrecheckJson {

    private final Json json;
    private final Map<String, RuleCard> cited = new TreeMap<>();

    private PrecheckJson(Json json) {
        this.json = json;
    }

    /** The pre-check over several lines. */
    public static byte[] indented(Precheck precheck) {
        return Json.indented(json -> new PrecheckJson(json).write(precheck));
    }

    private void write(Precheck precheck) {
        precheck.reference().ifPresent(reference -> json.text("reference", reference));
        precheck.title().ifPresent(title -> json.text("intitule", title));
        json.text("dateVote", precheck.voteDay().toString());
        precheck.checkDay().ifPresent(day -> json.text("dateControle", day.toString()));
        json.text("moteur", precheck.engine())
                .text("regles", "sha256:" + precheck.rules())
                .text("avertissement", CheckSentences.warning())
                .text("verdict", precheck.verdict().name())
                .text("explication", CheckSentences.explanation(precheck.verdict()))
                .flag("bloquantManque", precheck.missesABlockingCheck());
        json.objects("controles", precheck.outcomes(), this::outcome);
        json.objects("fiches", cited.values(), card -> RuleCardJson.write(json, card));
    }

    private void outcome(CheckOutcome outcome) {
        Check check = outcome.check();
        List<Part> worst = CheckSentences.worst(outcome);
        json.text("code", check.code())
                .text("titre", check.title())
                .text("niveau", check.level().name())
                .text("etape", check.stage().name())
                .text("resultat", outcome.result().name())
                .text("poids", CheckSentences.level(outcome).name())
                .text("phrase", CheckSentences.message(outcome))
                .text("requis", check.required())
                .text("remede", check.remedy());
        check.deadline().ifPresent(act -> json.text("echeance", act));
        outcome.deadline().ifPresent(day -> json.text("dateLimite", day.toString()));
        json.texts("articles", CheckSentences.articles(worst));
        json.text(
                "confiance",
                worst.stream()
                        .map(Part::confidence)
                        .reduce(Confidence.HAUTE, Confidence::lowest)
                        .name());
        json.objects("parties", outcome.parts(), this::part);
    }

    private void part(Part part) {
        json.object("objet", () -> subject(part));
        json.text("resultat", part.result().name())
                .text("poids", part.level().name())
                .text("phrase", CheckSentences.found(part))
                .text("confiance", part.confidence().name());
        json.objects("regles", part.reasons(), this::reason);
        json.objects("vu", part.seen(), this::seen);
        json.objects("faitsManquants", part.missing(), this::missing);
    }

    private void subject(Part part) {
        CheckOutcome.Subject subject = part.subject();
        if (subject instanceof CheckOutcome.Element element) {
            json.text("sorte", "ELEMENT")
                    .text("liste", element.list().path())
                    .number("rang", element.index())
                    .text("nom", CheckSentences.subject(part));
        } else if (subject instanceof CheckOutcome.VotedForm form) {
            json.text("sorte", "FORME")
                    .text("forme", form.opinion().form().id())
                    .text("statut", form.opinion().status().name());
        } else if (subject instanceof CheckOutcome.VotedFormality formality) {
            json.text("sorte", "FORMALITE")
                    .text("formalite", formality.due().formality().code())
                    .text("etat", formality.due().state().name());
        } else if (subject instanceof CheckOutcome.ComparedFile file) {
            json.text("sorte", "FICHIER")
                    .number("rang", file.index())
                    .text("nom", file.name())
                    .text("etat", file.state().name());
        } else {
            json.text("sorte", "DOSSIER");
        }
    }

    private void reason(Reason reason) {
        RuleCard rule = reason.ground().rule();
        cited.putIfAbsent(rule.id(), rule);
        json.text("regle", rule.id()).text("article", rule.article()).text("phrase", reason.sentence());
        json.objects("conditions", reason.ground().conditions(), condition -> condition(condition, reason));
    }

    private void condition(Condition condition, Reason reason) {
        json.text("phrase", condition.sentence())
                .text("verite", Words.truth(reason.ground().truthOf(condition)))
                .text("requis", Wording.required(condition.required()));
    }

    private void seen(SeenFact seen) {
        json.text("fait", seen.place()).text("libelle", seen.definition().label());
        seen.fact()
                .ifPresentOrElse(
                        fact -> json.text("valeur", fact.value().text())
                                .text("lecture", Wording.value(seen.definition(), fact.value()))
                                .text("origine", fact.origin().name()),
                        () -> json.nothing("valeur"));
    }

    private void missing(SeenFact missing) {
        json.text("fait", missing.place())
                .text("libelle", missing.definition().label())
                .text("question", missing.definition().question());
        missing.definition().help().ifPresent(help -> json.text("aide", help));
    }
}
