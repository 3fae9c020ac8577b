package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.CalendarDay;
import fr.mutualisation.advisor.domain.Condition;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.FactType;
import fr.mutualisation.advisor.domain.Sentence;
import fr.mutualisation.advisor.domain.Value;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A condition as people read it: the sentence of the rules, its codes told by their labels and its thresholds by their
 * numbers, then the fact that it reads and what the dossier says of it. A bare value beside a negative sentence would be
 * read the wrong way.
 */
record ConditionText(Vocabulary vocabulary) {

    private static final Messages MESSAGES = Messages.of("avis.properties");
    private static final Pattern WORD = Pattern.compile("[\\w-]+");
    private static final int MOST_VALUES = 6;

    /** « le domaine du service est la voirie » (domaine du service : bâtiments). */
    String quoted(Condition condition) {
        return MESSAGES.say("condition", sentence(condition), seen(condition));
    }

    /** The sentence, what fills its placeholder told in words. */
    String sentence(Condition condition) {
        return sentence(condition, List.of(condition.required()));
    }

    /** The same where the threshold of one sentence has two values: « au moins 50 000 ou 80 000 habitants ». */
    String sentence(Condition one, Condition other) {
        return sentence(
                one, Stream.of(one.required(), other.required()).distinct().toList());
    }

    private String sentence(Condition condition, List<Condition.Required> required) {
        FactDefinition fact = fact(condition);
        String sentence = condition.sentence();
        for (Sentence template : fact.sentences()) {
            String[] around = template.template()
                    .split(Pattern.quote(template.placeholder().mark()), 2);
            if (around.length == 2
                    && sentence.startsWith(around[0])
                    && sentence.endsWith(around[1])
                    && sentence.length() > around[0].length() + around[1].length()) {
                int end = sentence.length() - around[1].length();
                String filling = sentence.substring(around[0].length(), end);
                return around[0]
                        + Wording.list(
                                required.stream()
                                        .map(one -> inWords(filling, fact, one))
                                        .distinct()
                                        .toList(),
                                "ou")
                        + around[1];
            }
        }
        return sentence;
    }

    private static String inWords(String filling, FactDefinition fact, Condition.Required required) {
        if (required.threshold().filter(filling::equals).isPresent()) {
            return AnswerText.number(Long.parseLong(required.values().get(0)), "");
        }
        return WORD.matcher(filling)
                .replaceAll(word -> Matcher.quoteReplacement(
                        required.values().contains(word.group()) ? word(fact, word.group()) : word.group()));
    }

    private static String word(FactDefinition fact, String value) {
        if (fact.type() instanceof FactType.Day) {
            return CalendarDay.read(value).map(Wording::day).orElse(value);
        }
        String label = Wording.value(fact, new Value.Code(value));
        return label.equals(value) ? value : Wording.named(label);
    }

    /** The fact that the condition reads and the values that it has: « commune membre de l'EPCI : oui ». */
    String seen(Condition condition) {
        FactDefinition fact = fact(condition);
        List<String> values = condition.seen().stream()
                .map(value -> value.map(known -> Wording.value(fact, known)).orElse(MESSAGES.say("sans-reponse")))
                .distinct()
                .toList();
        if (values.size() < 2) {
            return MESSAGES.say("vu", fact.label(), values.isEmpty() ? MESSAGES.say("sans-reponse") : values.get(0));
        }
        return MESSAGES.say(
                "vu.divers",
                fact.label(),
                values.size() > MOST_VALUES + 1 ? Wording.few(values, MOST_VALUES) : Wording.list(values, "ou"));
    }

    /** The number that the threshold had, with what it counts; nothing where the condition names none. */
    String threshold(Condition condition) {
        String unit = fact(condition).type() instanceof FactType.Whole whole ? whole.unit() : "";
        return condition
                .required()
                .threshold()
                .map(name -> AnswerText.number(
                        Long.parseLong(condition.required().values().get(0)), unit))
                .orElse("");
    }

    private FactDefinition fact(Condition condition) {
        return vocabulary.definition(condition.path()).orElseThrow();
    }
}
