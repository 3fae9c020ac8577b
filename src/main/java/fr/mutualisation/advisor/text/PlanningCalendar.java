package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.Planning;
import fr.mutualisation.advisor.domain.Planning.PlannedAct;
import fr.mutualisation.advisor.domain.Planning.State;
import fr.mutualisation.advisor.domain.Schedule.Pace;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;

/**
 * The calendar of a deliberation for a diary (RFC 5545): one all-day event for each act that is still to be done, on its
 * advised last day. The same dossier gives the same bytes: names of events come from the dossier and the act, and the
 * time stamp is the day of the check, or else the day at which the law is read.
 */
public final class PlanningCalendar {

    private static final Messages MESSAGES = Messages.of("retroplanning.properties");
    private static final String LINE_END = "\r\n";
    private static final int LONGEST_LINE = 75;

    private final Planning planning;
    private final StringBuilder text = new StringBuilder();

    private PlanningCalendar(Planning planning) {
        this.planning = planning;
    }

    /** The text of the diary file. */
    public static String of(Planning planning) {
        PlanningCalendar calendar = new PlanningCalendar(planning);
        calendar.line("BEGIN", "VCALENDAR");
        calendar.line("VERSION", "2.0");
        calendar.line("PRODID", "-//mutualisation//retroplanning//FR");
        calendar.line("CALSCALE", "GREGORIAN");
        planning.acts().forEach(calendar::event);
        calendar.line("END", "VCALENDAR");
        return calendar.text.toString();
    }

    private void event(PlannedAct planned) {
        Optional<LocalDate> day = day(planned);
        if (day.isEmpty()) {
            return;
        }
        line("BEGIN", "VEVENT");
        line("UID", name(planned) + "@mutualisation.invalid");
        line("DTSTAMP", basic(planning.day().orElse(planning.date())) + "T000000Z");
        line("DTSTART;VALUE=DATE", basic(day.get()));
        line("DTEND;VALUE=DATE", basic(day.get().plusDays(1)));
        line("SUMMARY", escaped(summary(planned)));
        line("DESCRIPTION", escaped(String.join("\n", PlanningPage.sentences(planning, planned))));
        line("TRANSP", "TRANSPARENT");
        line("END", "VEVENT");
    }

    /** The wish, or the last day: the advised one, unless it is past and the law still leaves time. */
    private Optional<LocalDate> day(PlannedAct planned) {
        if (planned.act().anchor() && planned.act().date().isPresent()) {
            return planned.act().date();
        }
        if (planned.state() != State.A_VENIR && planned.state() != State.DATE_PASSEE) {
            return Optional.empty();
        }
        Optional<LocalDate> legal = planned.latest().at(Pace.LEGAL);
        return planning.day().filter(planned::isMarginGone).isPresent()
                ? legal
                : planned.latest().at(Pace.PRUDENT).or(() -> legal);
    }

    private static String summary(PlannedAct planned) {
        if (planned.act().anchor() && planned.act().date().isPresent()) {
            return MESSAGES.say("agenda.souhait", planned.act().label());
        }
        return MESSAGES.say(
                planned.state() == State.DATE_PASSEE ? "agenda.passe" : "agenda.limite",
                planned.act().label(),
                planned.act().whose().orElse(""));
    }

    /** Stays the same when dates move, so that a diary moves its event too. */
    private UUID name(PlannedAct planned) {
        String dossier = planning.reference()
                .or(planning::title)
                .orElseGet(() -> planning.date().toString());
        String act = planned.act().code() + "/"
                + planned.act().element().map(Object::toString).orElse("");
        return UUID.nameUUIDFromBytes((dossier + "\n" + act).getBytes(StandardCharsets.UTF_8));
    }

    private static String basic(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** Writes a content line, folded after 75 octets and never inside a character. */
    private void line(String name, String value) {
        int room = LONGEST_LINE;
        for (int point : (name + ":" + value).codePoints().toArray()) {
            String character = Character.toString(point);
            int octets = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets > room) {
                text.append(LINE_END).append(' ');
                room = LONGEST_LINE - 1;
            }
            text.append(character);
            room -= octets;
        }
        text.append(LINE_END);
    }
}
