package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.VerificationReport;
import java.util.List;

/** The report of the cases, as plain text. */
public final class VerificationPage {

    private static final Messages MESSAGES = Messages.of("verification.properties");

    private VerificationPage() {}

    /** The text of a report. */
    public static String of(VerificationReport report) {
        Paragraphs page = new Paragraphs();
        page.paragraph(
                "",
                0,
                MESSAGES.say(
                        "compte",
                        Integer.toString(report.rules()),
                        Integer.toString(report.cases()),
                        Integer.toString(report.failures().size())));
        report.failures()
                .forEach(failure -> page.paragraph(
                        "-",
                        2,
                        MESSAGES.say(
                                "echec",
                                failure.ruleCase().place().text(),
                                failure.ruleCase().title(),
                                failure.what(),
                                failure.subject(),
                                failure.expected(),
                                failure.found())));
        ids(page, "jamais-declenchees", report.neverFired());
        ids(page, "jamais-silencieuses", report.neverSilent());
        return page.toString();
    }

    private static void ids(Paragraphs page, String key, List<String> ids) {
        if (!ids.isEmpty()) {
            page.paragraph("", 0, MESSAGES.say(key, Integer.toString(ids.size()), String.join(", ", ids)));
        }
    }
}
