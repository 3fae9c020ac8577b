package fr.mutualisation.advisor.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** Reads dates as dossiers and rule files write them. */
public final class CalendarDay {

    private static final DateTimeFormatter STRICT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    private CalendarDay() {}

    /** A day that exists, between 1900 and 2199, written {@code yyyy-MM-dd} and nothing else. */
    public static Optional<LocalDate> read(String text) {
        return text.matches("(19|20|21).*") ? day(text) : Optional.empty();
    }

    /** Whether such words name a day that exists, in whatever year of four figures. */
    public static boolean exists(String text) {
        return day(text).isPresent();
    }

    private static Optional<LocalDate> day(String text) {
        if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text, STRICT));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
