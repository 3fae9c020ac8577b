package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.Condition;
import fr.mutualisation.advisor.domain.OpinionComparison;
import fr.mutualisation.advisor.domain.OpinionComparison.Citation;
import fr.mutualisation.advisor.domain.Sides;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The end of a comparison: the project as a whole, then conditions, articles and questions. */
final class OpinionComparisonDetails {

    private static final Messages MESSAGES = Messages.of("comparaison.properties");
    private static final int INDENT = 2;
    private static final int MOST_CONDITIONS = 4;
    private static final int MOST_JUDGED = 8;
    private static final int MOST_CITATIONS = 7;

    private final OpinionComparison comparison;
    private final ComparedSides sides;
    private final Vocabulary ofFirst;
    private final Vocabulary ofSecond;
    private final int mostJudged;
    private final Paragraphs page = new Paragraphs();

    private OpinionComparisonDetails(
            OpinionComparison comparison,
            ComparedSides sides,
            Vocabulary ofFirst,
            Vocabulary ofSecond,
            int mostJudged) {
        this.comparison = comparison;
        this.sides = sides;
        this.ofFirst = ofFirst;
        this.ofSecond = ofSecond;
        this.mostJudged = mostJudged;
    }

    /** The lines, with as many conditions as leave them no longer than the room there is. */
    static Paragraphs within(
            int room, OpinionComparison comparison, ComparedSides sides, Vocabulary ofFirst, Vocabulary ofSecond) {
        Paragraphs page = new Paragraphs();
        for (int most = MOST_JUDGED; most >= 0 && (most == MOST_JUDGED || page.lines() > room); most--) {
            OpinionComparisonDetails details = new OpinionComparisonDetails(comparison, sides, ofFirst, ofSecond, most);
            details.write();
            page = details.page;
        }
        return page;
    }

    private void write() {
        Map<String, List<String>> counted = new LinkedHashMap<>();
        conditions(counted);
        citations(counted);
        new QuestionLines(comparison, sides, page).write();
        if (!counted.isEmpty()) {
            title("compte.titre");
            counted.forEach((key, counts) -> say(key, String.join(" ; ", counts)));
        }
    }

    private void title(String key) {
        page.title(MESSAGES.say(key));
    }

    private void say(String key, String... details) {
        page.paragraph("-", INDENT, MESSAGES.say(key, details));
    }

    private void line(String key, int count, String... details) {
        page.paragraph("-", INDENT, OpinionComparisonPage.number(key, count, details));
    }

    private void conditions(Map<String, List<String>> counted) {
        List<Sides<Condition>> both =
                comparison.conditions().stream().filter(Sides::areBoth).toList();
        List<Runnable> lines = new ArrayList<>();
        int shown = both.size() > mostJudged + 1 ? mostJudged : both.size();
        both.subList(0, shown).forEach(one -> lines.add(() -> judged(one)));
        if (shown < both.size()) {
            lines.add(() ->
                    say(shown == 0 ? "conditions.toutes" : "conditions.reste", Integer.toString(both.size() - shown)));
        }
        sides.alone(
                comparison.conditions(),
                condition -> "",
                condition -> MESSAGES.say(
                        "condition.seule", sentence(condition), MESSAGES.say("condition.verite." + condition.truth())),
                (side, none, sentences) -> {
                    if (sentences.size() > MOST_CONDITIONS) {
                        count("compte.conditions", side, sentences, counted);
                    } else {
                        lines.add(
                                () -> line("conditions.seules", sentences.size(), side, String.join(" ; ", sentences)));
                    }
                });
        if (!lines.isEmpty()) {
            boolean isAlone = both.size() == 1 && lines.size() == 1;
            page.title(OpinionComparisonPage.number("conditions.titre", isAlone ? 1 : lines.size() + 1));
            lines.forEach(Runnable::run);
        }
    }

    private void citations(Map<String, List<String>> counted) {
        List<Runnable> lines = new ArrayList<>();
        sides.alone(comparison.citations(), citation -> "", OpinionComparisonDetails::citation, (side, none, texts) -> {
            if (texts.size() > MOST_CITATIONS) {
                count("compte.citations", side, texts, counted);
            } else {
                lines.add(() -> say("citations", Wording.capitalised(side), String.join(" ; ", texts)));
            }
        });
        if (!lines.isEmpty()) {
            title("citations.titre");
            lines.forEach(Runnable::run);
        }
    }

    /** The number alone: the first of many are not those that matter. */
    private static void count(String key, String side, List<String> words, Map<String, List<String>> counted) {
        counted.computeIfAbsent(key, none -> new ArrayList<>())
                .add(MESSAGES.say("compte.cote", Integer.toString(words.size()), side));
    }

    private String sentence(Condition condition) {
        boolean isOfFirst = ofFirst.definition(condition.path()).isPresent();
        return new ConditionText(isOfFirst ? ofFirst : ofSecond).sentence(condition);
    }

    private void judged(Sides<Condition> both) {
        Condition one = both.first().orElseThrow();
        Condition other = both.second().orElseThrow();
        say(
                "condition",
                new ConditionText(ofFirst).sentence(one, other),
                truth(one, ofFirst),
                sides.first(),
                truth(other, ofSecond),
                sides.second());
    }

    private static String truth(Condition condition, Vocabulary vocabulary) {
        return MESSAGES.say(
                "condition.jugee",
                MESSAGES.say("condition.verite." + condition.truth()),
                new ConditionText(vocabulary).seen(condition),
                new ConditionText(vocabulary).threshold(condition));
    }

    private static String citation(Citation citation) {
        return MESSAGES.say("citation", citation.article(), citation.text());
    }
}
