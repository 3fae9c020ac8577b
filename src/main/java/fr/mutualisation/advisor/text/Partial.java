package fr.mutualisation.advisor.text;

/** What an answer says of itself when it could not try everything. */
public final class Partial {

    private Partial() {}

    /** The sentence that says so. */
    public static String sentence() {
        return AnswerText.MESSAGES.say("incomplet");
    }
}
