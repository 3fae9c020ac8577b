package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.Printable;
import fr.mutualisation.advisor.domain.Prompt;
import java.util.List;
import java.util.stream.Collectors;

/** What an interview says around its questions. */
public final class InterviewText {

    private static final Messages MESSAGES = Messages.of("entretien.properties");

    private InterviewText() {}

    /** How it begins. */
    public static String welcome(String file, boolean resumed) {
        return say("accueil", file) + (resumed ? say("reprise") : "");
    }

    /** Words that answer nothing, or no words. */
    public static String notUnderstood(String words, Prompt prompt) {
        String how = PromptPage.how(prompt.type());
        return words.isBlank() ? say("rien-de-saisi", how) : say("incompris", Printable.of(words), how);
    }

    /** Why a question cannot be left without an answer. */
    public static String needed(Prompt prompt) {
        return say(
                "indispensable",
                PromptPage.how(prompt.type()),
                prompt.fact().help().orElse(""));
    }

    /** A line that is longer than any answer. */
    public static String tooLong() {
        return say("trop-long");
    }

    /** An answer that the vocabulary or the other facts refuse; dates are not typed here as dossiers write them. */
    public static String refused(List<Fault> faults, Prompt prompt) {
        return faults.stream()
                .map(fault -> say(
                        "refus",
                        FaultSentences.what(fault),
                        fault.code() == FaultCode.BAD_DATE
                                ? PromptPage.how(prompt.type())
                                : FaultSentences.remedy(fault)))
                .collect(Collectors.joining());
    }

    /** Whether the last answer was taken back. */
    public static String back(boolean done) {
        return say(done ? "defait" : "rien-a-defaire");
    }

    /** The end, when nothing is left to ask. */
    public static String finished(String file, boolean declined) {
        return say(declined ? "fini.inconnus" : "fini", file);
    }

    /** The end, when somebody stops. */
    public static String stopped(String file, boolean begun) {
        return say(begun ? "arret" : "arret.vide", file);
    }

    private static String say(String key, String... details) {
        return new Paragraphs().paragraph("", 0, MESSAGES.say(key, details)).toString();
    }
}
