package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.CalendarDay;
import fr.mutualisation.advisor.domain.Condition;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.FactType;
import fr.mutualisation.advisor.domain.Value;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.List;
import java.util.regex.Matcher;

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

    /** The sentence, in words. */
    String sentence(Condition condition) {
        FactDefinition fact = fact(condition);
        List<String> values = condition.required().values();
        String sentence = condition.sentence();
        if (condition.required().threshold().isPresent()) {
            String number = AnswerText.number(Long.parseLong(values.get(0)), "");
            return inWords(sentence, condition.required().threshold().get(), number);
        }
        for (String value : values) {
            sentence = inWords(sentence, value, word(fact, value));
        }
        return sentence;
    }

    private static String word(FactDefinition fact, String value) {
        return fact.type() instanceof FactType.Day
                ? CalendarDay.read(value).map(Wording::day).orElse(value)
                : Wording.value(fact, new Value.Code(value));
    }

    private static String inWords(String sentence, String code, String words) {
        return sentence.replaceAll("(?<![\\w-])" + code + "(?![\\w-])", Matcher.quoteReplacement(words));
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
