package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.Period;
import fr.mutualisation.advisor.domain.Timeline;
import fr.mutualisation.advisor.domain.Timeline.FormTimeline;
import fr.mutualisation.advisor.domain.Timeline.Stretch;
import fr.mutualisation.advisor.domain.Vocabulary;

/** A timeline as plain text: one paragraph for each period of each form. */
public final class TimelinePage {

    private static final Messages MESSAGES = Messages.of("avis.properties");
    private static final int INDENT = 28;

    private TimelinePage() {}

    /** The text of a timeline. */
    public static String of(Timeline timeline, Vocabulary vocabulary) {
        Paragraphs page = new Paragraphs();
        page.paragraph("", 0, MESSAGES.say("chronologie.titre"));
        timeline.opinion().title().ifPresent(title -> page.paragraph("", 0, title));
        page.paragraph("", 0, MESSAGES.say("chronologie.lecture"));
        for (FormTimeline form : timeline.forms()) {
            if (!form.form().reminder()) {
                page.title(MESSAGES.say(
                        "forme",
                        Wording.capitalised(form.form().name()),
                        form.form().id()));
                form.stretches()
                        .forEach(
                                stretch -> page.paragraph(period(stretch.period()), INDENT, said(stretch, vocabulary)));
            }
        }
        return page.toString();
    }

    private static String period(Period period) {
        return period.to()
                .map(last -> MESSAGES.say("chronologie.periode", period.from().toString(), last.toString()))
                .orElseGet(
                        () -> MESSAGES.say("chronologie.depuis", period.from().toString()));
    }

    private static String said(Stretch stretch, Vocabulary vocabulary) {
        return stretch.opinion()
                .map(form -> MESSAGES.say("statut." + form.status()) + ". " + new LawText(vocabulary).why(form))
                .orElseGet(() -> FaultSentences.what(stretch.clash().orElseThrow()));
    }
}
