package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.Fault;
import java.util.List;

/** Says in French what a refusal as a whole is about. */
public final class ProblemSentences {

    private static final Messages MESSAGES = Messages.of("problemes.properties");

    private ProblemSentences() {}

    /** The title of a kind of problem, the same each time. */
    public static String title(String kind) {
        return MESSAGES.say("titre." + kind);
    }

    /** The first fault in words, and how many there are. */
    public static String detail(List<Fault> faults) {
        Fault first = faults.get(0);
        return MESSAGES.say(
                "detail",
                FaultSentences.what(first),
                FaultSentences.remedy(first),
                faults.size() == 1 ? "" : Integer.toString(faults.size()));
    }

    /** How many faults are not shown. */
    static String more(int count) {
        return MESSAGES.say("autres", Integer.toString(count));
    }
}
