package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.FormOpinion;
import fr.mutualisation.advisor.domain.Opinion;
import fr.mutualisation.advisor.domain.OpinionComparison;
import fr.mutualisation.advisor.domain.OpinionComparison.FormDifference;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.List;
import java.util.Optional;

/** What changes from one opinion to another, as plain text, in sentences to be read aloud. */
public final class OpinionComparisonPage {

    private static final Messages MESSAGES = Messages.of("comparaison.properties");
    private static final Messages FRAME = Messages.of("avis.properties");
    private static final int FINGERPRINT = 12;
    private static final int INDENT = 2;
    private static final int MOST_IN_FULL = 4;
    private static final int MOST_LINES = 119;

    private final OpinionComparison comparison;
    private final Vocabulary ofFirst;
    private final Vocabulary ofSecond;
    private final ComparedSides sides;
    private final Paragraphs page;

    private OpinionComparisonPage(
            OpinionComparison comparison, Vocabulary ofFirst, Vocabulary ofSecond, Paragraphs page) {
        this.comparison = comparison;
        this.ofFirst = ofFirst;
        this.ofSecond = ofSecond;
        this.sides = ComparedSides.of(comparison);
        this.page = page;
    }

    /** The text of a comparison; each side is told in the words of its own vocabulary. */
    public static String of(OpinionComparison comparison, Vocabulary ofFirst, Vocabulary ofSecond) {
        Paragraphs page = new Paragraphs();
        page.paragraph("", 0, MESSAGES.say("titre"));
        write(comparison, ofFirst, ofSecond, page);
        return page.toString();
    }

    /** The same without its title, as a part of another page. */
    static void write(OpinionComparison comparison, Vocabulary ofFirst, Vocabulary ofSecond, Paragraphs on) {
        OpinionComparisonPage page = new OpinionComparisonPage(comparison, ofFirst, ofSecond, on);
        int before = on.lines();
        page.heading();
        if (!comparison.hasSameFacts()) {
            new FactLines(comparison, page.sides, on, ofFirst, ofSecond).write();
        }
        page.forms();
        if (!comparison.advice().isEmpty()) {
            new AdviceLines(comparison, page.sides, on).write();
        }
        Paragraphs end = new Paragraphs();
        new OpinionComparisonDetails(comparison, page.sides, end, ofFirst, ofSecond).write();
        int room = MOST_LINES - on.lines() + before - end.lines();
        on.append(new DutyLines(comparison, page.sides).within(room)).append(end);
    }

    private void heading() {
        Opinion first = comparison.first();
        Opinion second = comparison.second();
        String day = Wording.day(first.date());
        switch (comparison.between()) {
            case DOSSIERS -> {
                say(0, "entete.DOSSIERS.1", title(first), day);
                say(0, "entete.DOSSIERS.2", title(second), Wording.day(second.date()));
            }
            case DATES -> say(0, "entete.DATES", title(first), day, Wording.day(second.date()));
            case REGLES -> say(0, "entete.REGLES", title(first), day);
        }
        String other = second.rules().equals(first.rules()) ? "" : fingerprint(second);
        say(0, "entete.moteur", first.engine(), fingerprint(first), other);
        page.paragraph("", 0, Wording.warning());
        page.paragraph("", 0, summary(comparison));
    }

    private static String title(Opinion opinion) {
        return opinion.title()
                .map(title ->
                        MESSAGES.say("intitule", title, opinion.reference().orElse("")))
                .or(opinion::reference)
                .orElse(MESSAGES.say("sans-titre"));
    }

    private static String fingerprint(Opinion opinion) {
        return opinion.rules().substring(0, FINGERPRINT);
    }

    private void say(int indent, String key, String... details) {
        page.paragraph(indent == 0 ? "" : "-", indent, MESSAGES.say(key, details));
    }

    /** What the comparison comes to, in a few words. */
    public static String summary(OpinionComparison comparison) {
        if (comparison.hasSameOpinion()) {
            return MESSAGES.say(comparison.hasSameFacts() ? "identiques." + comparison.between() : "meme-avis");
        }
        long changed = comparison.forms().stream()
                .filter(FormDifference::changesStatus)
                .count();
        long others = comparison.forms().size() - changed;
        return counted("statuts", changed) + (others == 0 ? "" : " " + counted("autres", others)) + advice(comparison);
    }

    private static String advice(OpinionComparison comparison) {
        if (comparison.advice().isEmpty()) {
            return "";
        }
        return " " + MESSAGES.say(comparison.advice().changesChoice() ? "conseil.change" : "conseil.garde");
    }

    static String counted(String key, long count) {
        return MESSAGES.say(key + (count < 2 ? "." + count : ".n"), Long.toString(count));
    }

    private void forms() {
        FormReasons reasons = new FormReasons(sides, page, ofFirst, ofSecond);
        List<FormDifference> changed = comparison.forms().stream()
                .filter(FormDifference::changesStatus)
                .toList();
        List<FormDifference> otherwise = comparison.forms().stream()
                .filter(form -> !form.changesStatus() && form.isOtherwiseDecided())
                .toList();
        if (!changed.isEmpty()) {
            page.title(MESSAGES.say("statuts.titre"));
            changed.forEach(form -> {
                changed(form);
                reasons.write(form);
            });
        }
        if (!otherwise.isEmpty()) {
            page.title(MESSAGES.say("autres.titre"));
            if (otherwise.size() > MOST_IN_FULL) {
                new KeptForms(sides, page, ofFirst, ofSecond).write(otherwise);
            } else {
                otherwise.forEach(form -> {
                    say(
                            INDENT,
                            "forme.garde",
                            name(form),
                            form.form().id(),
                            status(form.opinions().first()));
                    reasons.write(form);
                });
            }
        }
    }

    private void changed(FormDifference difference) {
        say(
                INDENT,
                "forme",
                name(difference),
                difference.form().id(),
                status(difference.opinions().first()),
                sides.first(),
                status(difference.opinions().second()),
                sides.second());
    }

    private static String name(FormDifference difference) {
        return Wording.capitalised(difference.form().name());
    }

    private static String status(Optional<FormOpinion> form) {
        return form.map(known -> FRAME.say("agent." + known.status())).orElse(MESSAGES.say("forme.absente"));
    }
}
