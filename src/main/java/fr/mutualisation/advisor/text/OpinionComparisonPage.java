package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.Opinion;
import fr.mutualisation.advisor.domain.OpinionComparison;
import fr.mutualisation.advisor.domain.OpinionComparison.FormDifference;
import fr.mutualisation.advisor.domain.Vocabulary;

/** What changes from one opinion to another, as plain text, in sentences to be read aloud. */
public final class OpinionComparisonPage {

    private static final Messages MESSAGES = Messages.of("comparaison.properties");
    private static final int FINGERPRINT = 12;
    private static final int MOST_LINES = 119;

    /** The shares of a page that is too long: what the law says of the forms first, the conditions last. */
    private static final int FACTS = 3;

    private static final int FORMS = 6;
    private static final int ADVICE = 3;
    private static final int DUTIES = 3;
    private static final int DETAILS = 2;

    private final OpinionComparison comparison;
    private final ComparedSides sides;
    private final Paragraphs page;

    private OpinionComparisonPage(OpinionComparison comparison, Paragraphs page) {
        this.comparison = comparison;
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
        OpinionComparisonPage page = new OpinionComparisonPage(comparison, on);
        int before = on.lines();
        page.heading();
        int room = MOST_LINES - on.lines() + before;
        SharedRoom parts = new SharedRoom();
        if (!comparison.hasSameFacts()) {
            Paragraphs facts = new Paragraphs();
            new FactLines(comparison, page.sides, facts, ofFirst, ofSecond).write();
            parts.add(FACTS, facts);
        }
        parts.add(FORMS, new FormLines(comparison, page.sides, ofFirst, ofSecond)::within);
        if (!comparison.advice().isEmpty()) {
            Paragraphs advice = new Paragraphs();
            new AdviceLines(comparison, page.sides, advice).write();
            parts.add(ADVICE, advice);
        }
        parts.addSupple(DUTIES, new DutyLines(comparison, page.sides)::within);
        parts.add(DETAILS, lines -> OpinionComparisonDetails.within(lines, comparison, page.sides, ofFirst, ofSecond));
        parts.within(room).forEach(on::append);
    }

    private void heading() {
        Opinion first = comparison.first();
        Opinion second = comparison.second();
        String day = Wording.day(first.date());
        switch (comparison.between()) {
            case DOSSIERS -> {
                say("entete.DOSSIERS.1", title(first), day);
                say("entete.DOSSIERS.2", title(second), Wording.day(second.date()));
            }
            case DATES -> say("entete.DATES", title(first), day, Wording.day(second.date()));
            case REGLES -> say("entete.REGLES", title(first), day);
        }
        String other = second.rules().equals(first.rules()) ? "" : fingerprint(second);
        say("entete.moteur", first.engine(), fingerprint(first), other);
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

    private void say(String key, String... details) {
        page.paragraph("", 0, MESSAGES.say(key, details));
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

    /** A sentence in the singular for one thing, in the plural for several. */
    static String number(String key, int count, String... details) {
        return MESSAGES.say(key + (count == 1 ? ".1" : ".n"), details);
    }

    static String counted(String key, long count) {
        return MESSAGES.say(key + (count < 2 ? "." + count : ".n"), Long.toString(count));
    }
}
