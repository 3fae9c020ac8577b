package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.Fault;
import java.util.List;

/** Says in French what is wrong, where, and what to do. */
public final class FaultSentences {

    private static final Messages MESSAGES = Messages.of("fautes.properties");
    private static final Messages FRAME = Messages.of("avis.properties");

    private static final int MOST_SHOWN = 200;

    private FaultSentences() {}

    /** What is wrong. */
    public static String what(Fault fault) {
        return MESSAGES.say(fault.code().code() + ".quoi", details(fault));
    }

    /** What to do about it. */
    public static String remedy(Fault fault) {
        return MESSAGES.say(fault.code().code() + ".remede", details(fault));
    }

    /** One line for each of the first faults: where, what, remedy; under a title that counts them all. */
    public static String page(String title, List<Fault> faults) {
        StringBuilder page = new StringBuilder(title).append(' ');
        String count = faults.size() == 1
                ? FRAME.say("refus.faute")
                : FRAME.say("refus.fautes", Integer.toString(faults.size()));
        page.append(FRAME.say("refus.nombre", count)).append('\n');
        faults.stream()
                .limit(MOST_SHOWN)
                .forEach(fault -> page.append(FRAME.say("faute", fault.where().text(), what(fault), remedy(fault)))
                        .append('\n'));
        if (faults.size() > MOST_SHOWN) {
            page.append(ProblemSentences.more(faults.size() - MOST_SHOWN)).append('\n');
        }
        return page.toString();
    }

    /** The title of a refused dossier. */
    public static String dossierRefused() {
        return FRAME.say("refus.titre");
    }

    /** The title of rules that do not load. */
    public static String rulesRefused() {
        return FRAME.say("refus.regles");
    }

    /** The title of rules that do not load, where there are others. */
    public static String rulesRefused(String folder) {
        return FRAME.say("refus.regles-de", folder);
    }

    private static String[] details(Fault fault) {
        return fault.details().toArray(String[]::new);
    }
}
