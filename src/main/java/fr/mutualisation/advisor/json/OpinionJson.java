package fr.mutualisation.advisor.json;

import fr.mutualisation.advisor.domain.Condition;
import fr.mutualisation.advisor.domain.Consequence;
import fr.mutualisation.advisor.domain.DueFormality;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Form;
import fr.mutualisation.advisor.domain.FormOpinion;
import fr.mutualisation.advisor.domain.Ground;
import fr.mutualisation.advisor.domain.Layer;
import fr.mutualisation.advisor.domain.MissingFact;
import fr.mutualisation.advisor.domain.Note;
import fr.mutualisation.advisor.domain.Opinion;
import fr.mutualisation.advisor.domain.Quantifier;
import fr.mutualisation.advisor.domain.RuleCard;
import fr.mutualisation.advisor.domain.Status;
import fr.mutualisation.advisor.domain.Value;
import fr.mutualisation.advisor.text.Wording;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Writes an opinion as JSON; its form is documented by {@code avis.schema.json}. */
public final class OpinionJson {

    private final Opinion opinion;
    private final Json json;
    private final IdentityHashMap<Condition, String> numbers = new IdentityHashMap<>();
    private final Map<String, RuleCard> cited = new TreeMap<>();

    private OpinionJson(Opinion opinion, Json json) {
        this.opinion = opinion;
        this.json = json;
        for (int i = 0; i < opinion.conditions().size(); i++) {
            numbers.put(opinion.conditions().get(i), "c" + (i + 1));
        }
    }

    /** The opinion over several lines. */
    public static byte[] indented(Opinion opinion) {
        return Json.indented(writer(opinion));
    }

    /** The opinion on one line. */
    public static byte[] onOneLine(Opinion opinion) {
        return Json.onOneLine(writer(opinion));
    }

    private static Consumer<Json> writer(Opinion opinion) {
        return json -> new OpinionJson(opinion, json).write();
    }

    private void write() {
        optional("reference", opinion.reference());
        optional("intitule", opinion.title());
        json.text("date", opinion.date().toString())
                .object(
                        "autresActes",
                        () -> opinion.otherActs()
                                .forEach((act, day) -> json.text(act.name().toLowerCase(Locale.ROOT), day.toString())))
                .text("moteur", opinion.engine())
                .text("regles", "sha256:" + opinion.rules())
                .text("avertissement", Wording.warning());
        json.texts("formesPossibles", possibleForms());
        json.objects("formes", opinion.forms(), this::form);
        json.object("projet", () -> {
            formalities(opinion.project().formalities());
            notes("effets", opinion.project().effects());
            notes("risques", opinion.project().risks());
        });
        json.objects("faitsManquants", opinion.missing(), this::missing);
        new RecommendationJson(opinion.recommendation(), json, this::cite).write();
        json.objects("conditions", opinion.conditions(), this::condition);
        json.objects("fiches", cited.values(), card -> RuleCardJson.write(json, card));
    }

    private List<String> possibleForms() {
        return opinion.forms().stream()
                .filter(form -> form.status() != Status.FERMEE)
                .map(form -> form.form().id())
                .toList();
    }

    private void form(FormOpinion opinionOnForm) {
        Form form = opinionOnForm.form();
        json.text("id", form.id())
                .text("nom", form.name())
                .text("baseLegale", form.legalBase())
                .text("etiquetteFicheSource", form.sourceLabel())
                .text("etiquetteDoctrine", form.doctrineLabel())
                .text("statut", opinionOnForm.status().name())
                .texts(
                        "statutsPossibles",
                        opinionOnForm.possible().stream().map(Status::name).toList())
                .text("confiance", opinionOnForm.confidence().name())
                .flag("aVerifierParUnJuriste", opinionOnForm.mustBeChecked());
        reason(opinionOnForm);
        opinionOnForm
                .atEffect()
                .ifPresent(then -> json.object("aLaDateEffet", () -> {
                    json.text("statut", then.status().name()).flag("change", opinionOnForm.changesBeforeEffect());
                    then.reason()
                            .ifPresent(reason -> json.text(
                                            "phrase", reason.consequence().message())
                                    .text("regle", reason.ground().rule().id())
                                    .text("article", reason.ground().rule().article()));
                }));
        json.texts(
                "faitsDecisifs",
                opinionOnForm.deciding().stream().map(FactPath::text).toList());
        json.objects("regles", rulings(opinionOnForm), this::ruling);
        if (!opinionOnForm.byElement().isEmpty()) {
            json.objects(
                    "parAgent",
                    opinionOnForm.byElement(),
                    one -> json.number("groupe", one.element())
                            .text("statut", one.status().name()));
        }
        formalities(opinionOnForm.formalities());
        notes("effets", opinionOnForm.effects());
        notes("risques", opinionOnForm.risks());
    }

    private void reason(FormOpinion form) {
        if (form.reason().isEmpty()) {
            json.object(
                    "motif",
                    () -> json.text("phrase", Wording.noLegalBase())
                            .text("couche", Layer.DROIT.folder())
                            .text("article", form.form().legalBase()));
            return;
        }
        FormOpinion.Reason reason = form.reason().get();
        json.object("motif", () -> {
            json.text("phrase", reason.consequence().message())
                    .text("regle", reason.ground().rule().id())
                    .text("article", reason.ground().rule().article());
            optional("condition", reason.condition().map(this::number));
        });
    }

    private static List<Note> rulings(FormOpinion form) {
        List<Note> rulings = new ArrayList<>();
        for (Ground ground : form.grounds()) {
            for (Consequence consequence : ground.consequences()) {
                if (consequence instanceof Consequence.Ruling ruling
                        && ruling.form().equals(form.form().id())) {
                    rulings.add(new Note(ruling.kind().name(), ground, consequence));
                }
            }
        }
        return rulings;
    }

    private void ruling(Note ruling) {
        cite(ruling.ground());
        json.text("regle", ruling.ground().rule().id()).text("effet", ruling.code());
        ground(ruling.ground());
        json.text("phrase", ruling.consequence().message());
    }

    private void ground(Ground ground) {
        json.text("verite", Words.truth(ground.truth()));
        ground.element().ifPresent(element -> json.number("groupe", element));
        json.texts("conditions", ground.conditions().stream().map(this::number).toList());
    }

    private void formalities(List<DueFormality> formalities) {
        json.objects("formalites", formalities, due -> {
            due.grounds().forEach(this::cite);
            json.text("code", due.formality().code())
                    .text("libelle", due.formality().label())
                    .text("etape", due.formality().stage())
                    .text("etat", due.state().name())
                    .text("phrase", due.message())
                    .texts(
                            "regles",
                            due.grounds().stream()
                                    .map(ground -> ground.rule().id())
                                    .distinct()
                                    .toList());
        });
    }

    private void notes(String name, List<Note> notes) {
        json.objects(name, notes, note -> {
            cite(note.ground());
            json.text("code", note.code()).text("regle", note.ground().rule().id());
            ground(note.ground());
            json.text("phrase", note.consequence().message());
        });
    }

    private void missing(MissingFact missing) {
        json.text("fait", missing.fact().path().text())
                .text("libelle", missing.fact().label())
                .text("question", missing.fact().question());
        optional("aide", missing.fact().help());
        json.texts("decide", missing.decides()).texts("precise", missing.refines());
    }

    private void condition(Condition condition) {
        json.text("id", number(condition))
                .text("phrase", condition.sentence())
                .text("fait", condition.path().text())
                .text("portee", scope(condition.quantifier()))
                .text("verite", Words.truth(condition.truth()));
        if (!condition.byElement().isEmpty()) {
            json.texts(
                    "veriteParElement",
                    condition.byElement().stream().map(Words::truth).toList());
        }
        json.array("vu", condition.seen(), this::seen)
                .text("requis", Wording.required(condition.required()))
                .texts("articles", condition.articles());
    }

    private void seen(Optional<Value> value) {
        value.ifPresentOrElse(known -> json.element(known.text()), json::nullElement);
    }

    private void cite(Ground ground) {
        cited.putIfAbsent(ground.rule().id(), ground.rule());
    }

    private void optional(String name, Optional<String> text) {
        text.ifPresent(present -> json.text(name, present));
    }

    private String number(Condition condition) {
        return Objects.requireNonNull(numbers.get(condition), condition::sentence);
    }

    private static String scope(Quantifier quantifier) {
        return switch (quantifier) {
            case SINGLE -> "UN_FAIT";
            case SOME -> "AU_MOINS_UN";
            case ALL -> "TOUS";
            case EACH -> "CHACUN";
        };
    }
}
