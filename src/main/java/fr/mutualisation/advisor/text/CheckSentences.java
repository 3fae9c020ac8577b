package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.Check;
import fr.mutualisation.advisor.domain.CheckOutcome;
import fr.mutualisation.advisor.domain.CheckOutcome.Part;
import fr.mutualisation.advisor.domain.CheckOutcome.Reason;
import fr.mutualisation.advisor.domain.CheckResult;
import fr.mutualisation.advisor.domain.Confidence;
import fr.mutualisation.advisor.domain.DueFormality;
import fr.mutualisation.advisor.domain.SeenFact;
import fr.mutualisation.advisor.domain.Status;
import fr.mutualisation.advisor.domain.Verdict;
import java.util.List;
import java.util.stream.Collectors;

/** Says in French what a check found; the words of the law are those of the rules. */
public final class CheckSentences {

    private static final Messages MESSAGES = Messages.of("controle.properties");

    private CheckSentences() {}

    /** The warning that every pre-check carries. */
    public static String warning() {
        return MESSAGES.say("avertissement");
    }

    /** The verdict in a few words. */
    public static String verdict(Verdict verdict) {
        return MESSAGES.say("verdict." + verdict);
    }

    /** What the verdict means. */
    public static String explanation(Verdict verdict) {
        return MESSAGES.say("explication." + verdict);
    }

    /** What a part is about, in a few words; empty for the file as a whole. */
    public static String subject(Part part) {
        CheckOutcome.Subject subject = part.subject();
        if (subject instanceof CheckOutcome.Element element) {
            String each = element.list().list().orElseThrow().each();
            return MESSAGES.say(
                    "element", Wording.capitalised(each), Integer.toString(element.index() + 1), named(part));
        }
        if (subject instanceof CheckOutcome.VotedFormality formality) {
            return MESSAGES.say(
                    "formalite", Wording.capitalised(formality.due().formality().label()));
        }
        return subject instanceof CheckOutcome.ComparedFile file
                ? Wording.capitalised(MESSAGES.say("fichier", file.name()))
                : "";
    }

    /** The free text that names an element, where it is among the facts seen. */
    private static String named(Part part) {
        return part.seen().stream()
                .filter(seen -> seen.definition().type() instanceof fr.mutualisation.advisor.domain.FactType.Words words
                        && words.pattern().isEmpty()
                        && seen.element().isPresent())
                .flatMap(seen -> seen.fact().stream())
                .map(fact -> fact.value().text())
                .findFirst()
                .orElse("");
    }

    /** What was found for a part, as complete sentences. */
    public static String found(Part part) {
        if (part.result() == CheckResult.NON_VERIFIABLE) {
            return part.missing().isEmpty()
                    ? MESSAGES.say("non-verifiable.rien")
                    : MESSAGES.say("non-verifiable", missing(part.missing()));
        }
        if (part.result() == CheckResult.SANS_OBJET) {
            return MESSAGES.say("sans-objet");
        }
        String reasons =
                part.reasons().stream().map(Reason::sentence).distinct().collect(Collectors.joining(" "));
        CheckOutcome.Subject subject = part.subject();
        if (subject instanceof CheckOutcome.VotedForm form) {
            Status status = form.opinion().status();
            String reason = reasons.isEmpty() ? Wording.noLegalBase() : reasons;
            return MESSAGES.say("forme." + status, form.opinion().form().name(), reason);
        }
        if (subject instanceof CheckOutcome.VotedFormality formality) {
            DueFormality due = formality.due();
            return MESSAGES.say("formalite." + due.state(), due.message());
        }
        return subject instanceof CheckOutcome.ComparedFile file ? MESSAGES.say("fichier." + file.state()) : reasons;
    }

    /** The same with what it is about in front, and the law behind, for those who read one line. */
    public static String line(Part part) {
        return MESSAGES.say("partie", subject(part), found(part), law(part));
    }

    /** The articles on which a part rests, and whether a lawyer must look. */
    static String law(Part part) {
        String articles = String.join(", ", articles(List.of(part)));
        return articles.isEmpty() || part.confidence() == Confidence.HAUTE
                ? articles
                : articles + ", " + MESSAGES.say("a-verifier");
    }

    /** The articles of the rules of these parts, each once. */
    public static List<String> articles(List<Part> parts) {
        return parts.stream()
                .flatMap(part -> part.reasons().stream())
                .map(reason -> reason.ground().rule().article())
                .distinct()
                .toList();
    }

    /** What a check found, in the words of its worst parts. */
    public static String message(CheckOutcome outcome) {
        return worst(outcome).stream().map(CheckSentences::line).distinct().collect(Collectors.joining(" "));
    }

    /** The parts that give the check its result. */
    public static List<Part> worst(CheckOutcome outcome) {
        return outcome.parts().stream()
                .filter(part -> part.result() == outcome.result())
                .toList();
    }

    /** The heaviest of the parts that give the check its result. */
    public static Check.Level level(CheckOutcome outcome) {
        return worst(outcome).stream()
                .map(Part::level)
                .min(Enum::compareTo)
                .orElse(outcome.check().level());
    }

    /** The labels of missing facts, with the place of those that belong to a list. */
    static String missing(List<SeenFact> facts) {
        return facts.stream().map(CheckSentences::missing).distinct().collect(Collectors.joining(" ; "));
    }

    private static String missing(SeenFact fact) {
        String label = fact.definition().label();
        String placed = fact.element().isPresent() ? MESSAGES.say("ou-fait", label, fact.place()) : label;
        return fact.fact().isPresent() ? MESSAGES.say("donne", placed) : placed;
    }

    /** The value of a fact as it was seen. */
    static String seen(SeenFact seen) {
        return seen.fact()
                .map(fact -> Wording.value(seen.definition(), fact.value()))
                .filter(text -> !text.isEmpty())
                .orElse(MESSAGES.say("inconnu"));
    }
}
