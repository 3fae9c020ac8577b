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

/**
 * A condition as people read it: the sentence of the rules, its codes told by their labels and its thresholds by their
 * numbers, then the fact that it reads and what the dossier says of it. A bare value beside a negative sentence would be
 * read the wrong way.
 */
record ConditionText(Vocabulary vocabulary) {

    private static final Messages MESSAGES = Messages.of("avis.properties");
    private static final int MOST_VALUES = 6;

    /** « le domaine du service est la voirie » (domaine du service : bâtiments). */
    String quoted(Condition condition) {
        return MESSAGES.say("condition", sentence(condition), seen(condition));
    }

    /** The sentence, what fills its placeholder told in words. */
    String sentence(Condition condition) {
        FactDefinition fact = fact(condition);
        String sentence = condition.sentence();
        for (Sentence one : fact.sentences()) {
            String[] around =
                    one.template().split(Pattern.quote(one.placeholder().mark()), 2);
            if (around.length == 2
                    && sentence.startsWith(around[0])
                    && sentence.endsWith(around[1])
                    && sentence.length() > around[0].length() + around[1].length()) {
                int end = sentence.length() - around[1].length();
                return around[0] + inWords(sentence.substring(around[0].length(), end), fact, condition) + around[1];
            }
        }
        return sentence;
    }

    private static String inWords(String filling, FactDefinition fact, Condition condition) {
        Condition.Required required = condition.required();
        if (required.threshold().filter(filling::equals).isPresent()) {
            return AnswerText.number(Long.parseLong(required.values().get(0)), "");
        }
        String words = filling;
        for (String value : required.values()) {
            words = words.replaceAll(
                    "(?<![\\w-])" + Pattern.quote(value) + "(?![\\w-])", Matcher.quoteReplacement(word(fact, value)));
        }
        return words;
    }

    private static String word(FactDefinition fact, String value) {
        return fact.type() instanceof FactType.Day
                ? CalendarDay.read(value).map(Wording::day).orElse(value)
                : Wording.value(fact, new Value.Code(value));
    }

    /** The fact that the condition reads and the values that it has: « commune membre de l'EPCI : oui ». */
    String seen(Condition condition) {
        FactDefinition fact = fact(condition);
        List<String> values = condition.seen().stream()
                .map(value -> value.map(known -> Wording.value(fact, known)).orElse(MESSAGES.say("sans-reponse")))
                .distinct()
                .toList();
        return MESSAGES.say(
                "vu", fact.label(), values.isEmpty() ? MESSAGES.say("sans-reponse") : Wording.few(values, MOST_VALUES));
    }

    private FactDefinition fact(Condition condition) {
        return vocabulary.definition(condition.path()).orElseThrow();
    }
}
