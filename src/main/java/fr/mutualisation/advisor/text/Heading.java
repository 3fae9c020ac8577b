package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.MissingFact;
import fr.mutualisation.advisor.domain.Opinion;

/** What every register says alike: what was read, at which date, and what is missing. */
final class Heading {

    private static final Messages MESSAGES = Messages.of("avis.properties");
    private static final int FINGERPRINT = 12;

    private final Opinion opinion;
    private final Paragraphs page;

    Heading(Opinion opinion, Paragraphs page) {
        this.opinion = opinion;
        this.page = page;
    }

    void write() {
        write(MESSAGES.say("titre"));
    }

    void write(String head) {
        page.paragraph("", 0, head);
        opinion.title()
                .or(opinion::reference)
                .ifPresent(title -> page.paragraph(
                        "",
                        0,
                        MESSAGES.say(
                                "dossier",
                                title,
                                opinion.title()
                                        .flatMap(own -> opinion.reference())
                                        .orElse(""))));
        page.paragraph(
                "",
                0,
                MESSAGES.say(
                        "lecture",
                        Wording.day(opinion.date()),
                        opinion.engine(),
                        opinion.rules().substring(0, FINGERPRINT)));
        opinion.otherActs().forEach((act, day) -> page.paragraph("", 0, MESSAGES.say("acte." + act, Wording.day(day))));
        page.paragraph("", 0, Wording.warning());
    }

    /** The first questions, in the order in which they matter. */
    void missing(int most) {
        if (opinion.missing().isEmpty()) {
            return;
        }
        page.title(MESSAGES.say("manquants.titre"));
        FormNames names = new FormNames(opinion);
        int rank = 0;
        for (MissingFact fact : opinion.missing()) {
            if (rank == most) {
                int rest = opinion.missing().size() - most;
                page.paragraph("", 0, MESSAGES.say("manquants.reste", Integer.toString(rest)));
                return;
            }
            rank++;
            page.paragraph(
                    rank + ".",
                    3,
                    MESSAGES.say(
                            "manquant",
                            fact.fact().question(),
                            names.of(fact.decides()),
                            fact.decides().isEmpty() ? names.of(fact.refines()) : ""));
        }
    }
}
