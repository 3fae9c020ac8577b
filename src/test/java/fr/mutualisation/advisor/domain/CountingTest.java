package fr.mutualisation.advisor.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Delays against published answers, then against somebody who ticks off the days of a calendar, on each day of ten years. */
final class CountingTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2029, 12, 31);
    private static final List<Long> COUNTS = List.of(1L, 2L, 3L, 5L, 8L, 9L, 15L, 30L);

    private static Stream<LocalDate> tenYears() {
        return FIRST.datesUntil(LAST.plusDays(1));
    }

    /** The day of a meeting at the earliest, for one, three and five clear days. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            SENT,       ONE,        THREE,      FIVE
            2026-06-01, 2026-06-03, 2026-06-05, 2026-06-07
            2026-07-10, 2026-07-12, 2026-07-14, 2026-07-16
            2026-12-21, 2026-12-23, 2026-12-25, 2026-12-27
            2027-02-26, 2027-02-28, 2027-03-02, 2027-03-04
            2028-02-26, 2028-02-28, 2028-03-01, 2028-03-03
            """)
    void meetingsFollowClearDays(LocalDate sent, LocalDate one, LocalDate three, LocalDate five) {
        assertThat(Stream.of(1L, 3L, 5L).map(days -> Counting.JOURS_FRANCS.earliest(sent, days)))
                .containsExactly(one, three, five);
        assertThat(Counting.JOURS_FRANCS.between(sent, five)).isEqualTo(5);
        assertThat(Counting.JOURS_FRANCS.between(sent, five.minusDays(1))).isEqualTo(4);
        assertThat(Counting.JOURS_FRANCS.latest(five, 5)).isEqualTo(sent);
    }

    /** The case of the Conseil d'État of 13 October 1993, and the answer on a meeting of the 28th. */
    @ParameterizedTest
    @CsvSource({"1989-12-21, 1989-12-26, 4", "2026-05-24, 2026-05-28, 3", "2026-05-25, 2026-05-28, 2"})
    void threeClearDaysAreReachedOrNot(LocalDate sent, LocalDate meeting, long days) {
        assertThat(Counting.JOURS_FRANCS.between(sent, meeting)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-01, 2026-09-08, false",
        "2026-09-01, 2026-09-09, true",
        "2026-09-01, 2026-10-01, true",
        "2026-09-01, 2026-10-02, false"
    })
    void aCommitteeDeliberatesAgainAfterEightToThirtyDays(LocalDate first, LocalDate second, boolean inTime) {
        long days = Counting.JOURS.between(first, second);

        assertThat(days >= 8 && days <= 30).isEqualTo(inTime);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            FROM,       MONTHS, GONE BY FROM, BEGUN UNTIL
            2026-03-31, 3,      2026-07-01,   2026-06-30
            2026-03-30, 3,      2026-07-01,   2026-06-30
            2026-03-29, 3,      2026-06-30,   2026-06-29
            2026-02-28, 3,      2026-06-01,   2026-05-28
            2026-04-30, 3,      2026-08-01,   2026-07-30
            2026-11-30, 3,      2027-03-01,   2027-02-28
            2027-11-30, 3,      2028-03-01,   2028-02-29
            2026-11-29, 3,      2027-03-01,   2027-02-28
            2026-12-31, 2,      2027-03-01,   2027-02-28
            2024-02-29, 12,     2025-03-01,   2025-02-28
            2026-01-15, 2,      2026-03-16,   2026-03-15
            """)
    void monthsEndOnDaysThatExist(LocalDate from, long months, LocalDate goneBy, LocalDate begunUntil) {
        assertThat(Counting.MOIS_REVOLUS.earliest(from, months)).isEqualTo(goneBy);
        assertThat(Counting.MOIS_REVOLUS.between(from, goneBy.minusDays(1))).isEqualTo(months - 1);
        assertThat(Counting.MOIS_ENTAMES.last(from, months)).isEqualTo(begunUntil);
        assertThat(Counting.MOIS_ENTAMES.between(from, begunUntil.plusDays(1))).isEqualTo(months + 1);
    }

    @Test
    void monthsAreNeverNegative() {
        assertThat(Counting.MOIS_REVOLUS.between(LAST, FIRST)).isZero();
        assertThat(Counting.MOIS_ENTAMES.between(LAST, FIRST)).isZero();
        assertThat(Counting.MOIS_ENTAMES.between(FIRST, FIRST)).isZero();
        assertThat(Counting.JOURS.between(LAST, LAST.minusDays(2))).isEqualTo(-2);
        assertThat(Counting.JOURS_FRANCS.between(LAST, LAST)).isEqualTo(-1);
    }

    @Test
    void daysAreThoseThatSomebodyTicksOff() {
        tenYears().forEach(from -> {
            long passed = 0;
            for (LocalDate to = from; to.isBefore(from.plusDays(40)); to = to.plusDays(1)) {
                assertThat(Counting.JOURS.between(from, to)).isEqualTo(passed);
                assertThat(Counting.JOURS_FRANCS.between(from, to)).isEqualTo(passed - 1);
                passed++;
            }
        });
    }

    /** Walks through the calendar: a month ends on the day of the same number, or on the last one if there is none. */
    @Test
    void monthsAreThoseThatSomebodyTicksOff() {
        tenYears().forEach(from -> {
            long ends = 0;
            long lateEnds = 0;
            for (LocalDate to = from.plusDays(1); to.isBefore(from.plusDays(420)); to = to.plusDays(1)) {
                assertThat(Counting.MOIS_ENTAMES.between(from, to)).isEqualTo(ends + 1);
                assertThat(Counting.MOIS_REVOLUS.between(from, to)).isEqualTo(lateEnds);
                ends += isEnd(from, to) ? 1 : 0;
                lateEnds += (isLast(from) ? isLast(to) : isEnd(from, to)) ? 1 : 0;
            }
        });
    }

    private static boolean isEnd(LocalDate from, LocalDate day) {
        return day.getDayOfMonth() == from.getDayOfMonth()
                || (isLast(day) && day.getDayOfMonth() < from.getDayOfMonth());
    }

    private static boolean isLast(LocalDate day) {
        return day.plusDays(1).getDayOfMonth() == 1;
    }

    @ParameterizedTest
    @EnumSource
    void earliestLatestAndLastAreTheEdgesOfTheCount(Counting counting) {
        tenYears()
                .forEach(day -> COUNTS.forEach(count -> {
                    LocalDate earliest = counting.earliest(day, count);
                    assertThat(counting.between(day, earliest)).isGreaterThanOrEqualTo(count);
                    assertThat(counting.between(day, earliest.minusDays(1))).isLessThan(count);
                    LocalDate latest = counting.latest(day, count);
                    assertThat(counting.between(latest, day)).isGreaterThanOrEqualTo(count);
                    assertThat(counting.between(latest.plusDays(1), day)).isLessThan(count);
                    LocalDate last = counting.last(day, count);
                    assertThat(counting.between(day, last)).isLessThanOrEqualTo(count);
                    assertThat(counting.between(day, last.plusDays(1))).isGreaterThan(count);
                }));
    }

    @ParameterizedTest
    @EnumSource
    void aDelayNeverShrinksAsTheEndGoesOnOrTheBeginningComesBack(Counting counting) {
        List<LocalDate> days = tenYears().limit(800).toList();
        for (int from = 0; from < days.size(); from += 7) {
            int start = from;
            List<Long> later = days.stream()
                    .map(to -> counting.between(days.get(start), to))
                    .toList();
            List<Long> sooner = days.stream()
                    .map(one -> counting.between(one, days.get(start)))
                    .toList();

            assertThat(later).isSorted();
            assertThat(sooner).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MOIS_REVOLUS", "MOIS_ENTAMES"})
    void noMonthIsTheSameDay(Counting counting) {
        tenYears().limit(400).forEach(day -> {
            assertThat(counting.earliest(day, 0)).isEqualTo(day);
            assertThat(counting.latest(day, 0)).isEqualTo(day);
        });
    }

    @ParameterizedTest
    @EnumSource
    void planningForwardsFromTheLatestDayComesBackInTime(Counting counting) {
        tenYears()
                .forEach(day -> LongStream.of(1, 3, 5)
                        .forEach(count -> assertThat(counting.earliest(counting.latest(day, count), count))
                                .isBeforeOrEqualTo(day)));
    }
}
