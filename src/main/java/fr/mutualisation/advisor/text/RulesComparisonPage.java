package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.OpinionComparison.Between;
import fr.mutualisation.advisor.domain.RulesComparison;
import fr.mutualisation.advisor.domain.RulesComparison.Aspect;
import fr.mutualisation.advisor.domain.RulesComparison.AspectName;
import fr.mutualisation.advisor.domain.RulesComparison.Change;
import fr.mutualisation.advisor.domain.Sides;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What changes from one rule folder to another, as plain text: entries, cases, dossier. */
public final class RulesComparisonPage {

    private static final Messages MESSAGES = Messages.of("comparaison-regles.properties");
    private static final int FINGERPRINT = 12;
    private static final int INDENT = 2;
    private static final Set<AspectName> TITLES = EnumSet.of(AspectName.TITRE, AspectName.LIBELLE);

    private final RulesComparison comparison;
    private final ComparedSides sides = ComparedSides.of(Between.REGLES);
    private final Paragraphs page = new Paragraphs();

    private RulesComparisonPage(RulesComparison comparison) {
        this.comparison = comparison;
    }

    /** The text of a comparison of rules; each side is told in the words of its own vocabulary. */
    public static String of(RulesComparison comparison, Vocabulary ofFirst, Vocabulary ofSecond) {
        RulesComparisonPage page = new RulesComparisonPage(comparison);
        page.heading();
        if (!comparison.changes().isEmpty()) {
            page.page.title(MESSAGES.say("changements.titre"));
            comparison.changes().forEach(page::change);
        }
        new CaseEffectLines(comparison.cases(), page.sides, page.page).write();
        comparison.opinions().ifPresent(opinions -> {
            page.page.title(MESSAGES.say("dossier.titre"));
            OpinionComparisonPage.write(opinions, ofFirst, ofSecond, page.page);
        });
        return page.page.toString();
    }

    private void heading() {
        say("titre");
        say(
                "regles",
                comparison.first().substring(0, FINGERPRINT),
                comparison.second().substring(0, FINGERPRINT));
        page.paragraph("", 0, summary(comparison));
    }

    /** What the comparison of the rules comes to, in one sentence. */
    public static String summary(RulesComparison comparison) {
        if (comparison.isSame()) {
            return MESSAGES.say(comparison.first().equals(comparison.second()) ? "identiques" : "identiques.fichiers");
        }
        return counted("changements", comparison.changes().size());
    }

    private static String counted(String key, int count) {
        return MESSAGES.say(key + (count < 2 ? "." + count : ".n"), Integer.toString(count));
    }

    private void say(String key, String... details) {
        page.paragraph("", 0, MESSAGES.say(key, details));
    }

    private void item(String words) {
        page.paragraph("-", INDENT, words);
    }

    private void change(Change change) {
        boolean both = change.titles().areBoth();
        String key = both ? "changee" : "seule";
        String what = MESSAGES.say(key + "." + change.kind());
        String side = both ? "" : side(change.titles());
        String title = change.titles().any();
        item(
                title.equals(change.id())
                        ? MESSAGES.say(key + ".sans-titre", what, title, side)
                        : MESSAGES.say(key, what, title, change.id(), side));
        change.aspects().stream()
                .filter(aspect -> both || !TITLES.contains(aspect.name()))
                .forEach(aspect -> aspect(change, aspect));
    }

    private static String side(Sides<?> alone) {
        return MESSAGES.say(alone.first().isPresent() ? "premieres" : "secondes");
    }

    private void aspect(Change change, Aspect aspect) {
        String name = MESSAGES.say("aspect." + aspect.name());
        String one = quoted(aspect.first());
        String other = quoted(aspect.second());
        if (!change.titles().areBoth()) {
            page.paragraph("", INDENT, MESSAGES.say("aspect.seul", name, one + other));
        } else if (one.isEmpty() && other.isEmpty()) {
            page.paragraph("", INDENT, MESSAGES.say("aspect.autrement", name));
        } else {
            page.paragraph(
                    "",
                    INDENT,
                    MESSAGES.say(
                            "aspect",
                            name,
                            one.isEmpty() ? MESSAGES.say("rien") : one,
                            sides.first(),
                            other.isEmpty() ? MESSAGES.say("rien") : other,
                            sides.second()));
        }
    }

    private static String quoted(List<String> lines) {
        return Wording.list(
                lines.stream().map(line -> MESSAGES.say("ligne", line)).toList(), "et");
    }
}
