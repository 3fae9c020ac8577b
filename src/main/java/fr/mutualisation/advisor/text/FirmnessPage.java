package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.FactType;
import fr.mutualisation.advisor.domain.Form;
import fr.mutualisation.advisor.domain.Spot;
import fr.mutualisation.advisor.domain.Status;
import fr.mutualisation.advisor.domain.StatusFirmness;
import fr.mutualisation.advisor.domain.StatusFirmness.AdviceDoubt;
import fr.mutualisation.advisor.domain.StatusFirmness.Doubt;
import fr.mutualisation.advisor.domain.StatusFirmness.FormFirmness;
import fr.mutualisation.advisor.domain.StatusFirmness.Missing;
import fr.mutualisation.advisor.domain.StatusFirmness.NearThreshold;
import fr.mutualisation.advisor.domain.StatusFirmness.ShakyRule;
import fr.mutualisation.advisor.domain.StatusFirmness.Together;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.List;
import java.util.Optional;

/** How firm the statuses are, as plain text: what could flip each, the nearest first. */
public final class FirmnessPage {

    private static final Messages MESSAGES = AnswerText.MESSAGES;
    private static final Messages FRAME = Messages.of("avis.properties");
    private static final int INDENT = 4;
    private static final int MOST_DOUBTS = 20;

    private final StatusFirmness firmness;
    private final Vocabulary vocabulary;
    private final ConditionText conditions;
    private final FirmnessText advice;
    private final Places places;
    private final Paragraphs page = new Paragraphs();

    private FirmnessPage(StatusFirmness firmness, Vocabulary vocabulary) {
        this.firmness = firmness;
        this.vocabulary = vocabulary;
        this.conditions = new ConditionText(vocabulary);
        this.places = Places.of(firmness.opinion());
        this.advice = new FirmnessText(firmness.opinion().recommendation());
    }

    /** The text of firmness. */
    public static String of(StatusFirmness firmness, Vocabulary vocabulary) {
        FirmnessPage page = new FirmnessPage(firmness, vocabulary);
        page.write();
        return page.page.toString();
    }

    private void write() {
        new Heading(firmness.opinion(), page).write(MESSAGES.say("solidite.titre"));
        page.title(MESSAGES.say("solidite.statuts"));
        page.paragraph("", 0, MESSAGES.say("solidite.lecture"));
        for (Status status : Status.values()) {
            stable(status);
        }
        firmness.forms().stream().filter(form -> !form.isStable()).forEach(this::form);
        if (!firmness.opinion().recommendation().modes().isEmpty()) {
            advice();
        }
    }

    private void stable(Status status) {
        List<Form> stable = firmness.forms().stream()
                .filter(form -> form.isStable() && form.form().status() == status)
                .map(form -> form.form().form())
                .toList();
        if (!stable.isEmpty()) {
            page.paragraph(
                    "",
                    0,
                    stable.size() == 1
                            ? MESSAGES.say(
                                    "solidite.stables.1",
                                    FRAME.say("statut.court." + status),
                                    FormNames.ofForms(stable))
                            : MESSAGES.say(
                                    "solidite.stables.n",
                                    FRAME.say("statut.pluriel." + status),
                                    FormNames.ofForms(stable)));
        }
    }

    private void advice() {
        page.title(MESSAGES.say("solidite.conseil"));
        List<String> tips = advice.tips();
        page.paragraph("", 0, tips.isEmpty() ? advice.firmness(0) : MESSAGES.say("solidite.conseil.change"));
        tips.forEach(tip -> page.paragraph("-", 2, tip));
        if (firmness.advice().isEmpty()) {
            page.paragraph("", 0, MESSAGES.say("solidite.conseil.ferme"));
        } else {
            page.paragraph("", 0, MESSAGES.say("solidite.conseil.doutes"));
            firmness.advice().stream().limit(MOST_DOUBTS).forEach(this::advice);
            int others = firmness.advice().size() - MOST_DOUBTS;
            if (others > 0) {
                page.paragraph(
                        "",
                        0,
                        others == 1
                                ? MESSAGES.say("solidite.conseil.autre")
                                : MESSAGES.say("solidite.conseil.autres", Integer.toString(others)));
            }
        }
    }

    private void advice(AdviceDoubt one) {
        String then = advice.then(one.picks());
        if (one.doubt() instanceof Together together) {
            page.paragraph("-", 2, MESSAGES.say("solidite.conseil.ensemble", then));
            together.doubts().forEach(doubt -> doubt(doubt, INDENT));
        } else {
            page.paragraph("-", 2, sentence(one.doubt(), "solidite.conseil.", then));
        }
    }

    private void form(FormFirmness form) {
        page.paragraph(
                "-",
                INDENT,
                MESSAGES.say(
                        "solidite.forme",
                        Wording.capitalised(form.form().form().name()),
                        form.form().form().id(),
                        FRAME.say("statut." + form.form().status())));
        form.doubts().forEach(doubt -> doubt(doubt, INDENT));
    }

    private void doubt(Doubt doubt, int indent) {
        if (doubt instanceof Together together) {
            page.paragraph("", indent, MESSAGES.say("solidite.ensemble", AnswerText.possible(together.then())));
            together.doubts().forEach(one -> doubt(one, indent + INDENT));
        } else {
            page.paragraph("", indent, sentence(doubt, "solidite.", AnswerText.possible(doubt.then())));
        }
    }

    private String sentence(Doubt doubt, String about, String then) {
        if (doubt instanceof Missing missing) {
            return MESSAGES.say(
                    "solidite.inconnu",
                    Wording.list(
                            missing.facts().stream().map(FactDefinition::label).toList(), "et"));
        }
        if (doubt instanceof NearThreshold near) {
            return MESSAGES.say(
                    about + "seuil",
                    AnswerText.number(near.distance(), unit(near)),
                    conditions.sentence(near.condition()),
                    fact(near).map(fact -> place(fact, near)).orElse(""),
                    AnswerText.number(near.seen(), unit(near)),
                    Integer.toString(near.margin()),
                    then);
        }
        ShakyRule shaky = (ShakyRule) doubt;
        return MESSAGES.say(
                about + (shaky.isContested() ? "lecture-discutee" : "regle"),
                shaky.rule().title(),
                shaky.rule().article(),
                MESSAGES.say("confiance." + shaky.rule().confidence()),
                then,
                shaky.rule().reading().orElse(""));
    }

    private String place(FactDefinition fact, NearThreshold near) {
        return fact.path().isListed()
                ? places.of(fact, new Spot(fact.path(), Optional.of(near.element())))
                : fact.label();
    }

    private Optional<FactDefinition> fact(NearThreshold near) {
        return vocabulary.definition(near.condition().path());
    }

    private String unit(NearThreshold near) {
        return fact(near)
                .map(FactDefinition::type)
                .filter(FactType.Whole.class::isInstance)
                .map(type -> ((FactType.Whole) type).unit())
                .orElse("");
    }
}
