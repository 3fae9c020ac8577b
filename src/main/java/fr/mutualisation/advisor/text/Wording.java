package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.Condition.Required;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.FactType;
import fr.mutualisation.advisor.domain.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Small French phrases of an opinion that neither rules nor vocabulary give. */
public final class Wording {

    private static final Messages MESSAGES = Messages.of("avis.properties");

    private Wording() {}

    /** The warning that every opinion carries. */
    public static String warning() {
        return MESSAGES.say("avertissement");
    }

    /** What is said of a form that no rule in force opens. */
    public static String noLegalBase() {
        return MESSAGES.say("sans-base");
    }

    /** « à vérifier par un juriste ». */
    public static String toBeChecked() {
        return MESSAGES.say("a-verifier");
    }

    /** What a condition requires, in symbols: {@code parmi CC, CA}, {@code ≥ 3500}. */
    public static String required(Required required) {
        String operator =
                (required.negated() ? "non " : "") + required.operator().symbol();
        String values = String.join(", ", required.values());
        return operator
                + " "
                + values
                + required.threshold().map(name -> " (" + name + ")").orElse("");
    }

    /** A value as people read it: the vocabulary's label of a code, a figure with its unit. */
    public static String value(FactDefinition fact, Value value) {
        if (value instanceof Value.Codes codes) {
            return codes.codes().isEmpty()
                    ? MESSAGES.say("neant")
                    : list(
                            codes.codes().stream()
                                    .map(code -> label(fact.type(), code))
                                    .toList(),
                            "et");
        }
        return fact.type() instanceof FactType.Whole type && value instanceof Value.Whole whole
                ? AnswerText.number(whole.number(), type.unit())
                : value instanceof Value.Day day ? day(day.date()) : label(fact.type(), value.text());
    }

    /** The same, where it may be unknown. */
    static String value(FactDefinition fact, Optional<Value> value) {
        return value.map(known -> value(fact, known)).orElse(MESSAGES.say("sans-reponse"));
    }

    private static String label(FactType type, String code) {
        if (type instanceof FactType.Choice choice) {
            return choice.values().getOrDefault(code, code);
        }
        if (type instanceof FactType.Codes codes) {
            return codes.values().getOrDefault(code, code);
        }
        return type instanceof FactType.YesNo || type instanceof FactType.YesNoUnknown
                ? MESSAGES.say("reponse." + code)
                : code;
    }

    /** A label inside a sentence that is itself quoted: whatever its gender or article, it reads as a name. */
    static String named(String label) {
        return MESSAGES.say("libelle", label);
    }

    static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** A date in full: 15 janvier 2011. */
    static String day(LocalDate date) {
        return MESSAGES.say(
                "jour",
                date.getDayOfMonth() == 1 ? MESSAGES.say("premier") : Integer.toString(date.getDayOfMonth()),
                MESSAGES.say("mois." + date.getMonthValue()),
                Integer.toString(date.getYear()));
    }

    /** The first ones and how many others, in a sentence of the caller's, unless only one would be left out. */
    static String few(List<String> words, int most, String separator, Messages messages, String key) {
        return words.size() > most + 1
                ? messages.say(
                        key, String.join(separator, words.subList(0, most)), Integer.toString(words.size() - most))
                : String.join(separator, words);
    }

    /** « a, b et c », or « a, b et 5 autres » beyond so many. */
    static String few(List<String> words, int most) {
        return words.size() > most + 1
                ? MESSAGES.say(
                        "et-autres", String.join(", ", words.subList(0, most)), Integer.toString(words.size() - most))
                : list(words, "et");
    }

    /** So many more things stand in the JSON answer. */
    static String rest(int count) {
        return MESSAGES.say(count == 1 ? "reste.1" : "reste.n", Integer.toString(count));
    }

    /** « a, b et c », or with another link. */
    static String list(List<String> words, String link) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1))
                        + MESSAGES.say(link)
                        + words.get(words.size() - 1);
    }
}
