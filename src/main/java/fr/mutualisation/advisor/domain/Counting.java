package fr.mutualisation.advisor.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How the law counts from one calendar day to another. Saturdays, Sundays and holidays count like the others, and a delay
 * that ends on one of them is not extended; only the two dates matter, never the hour or the time zone.
 */
public enum Counting {
    /** Days: the day of arrival less the day of departure (CGFP R.254-38, R.254-39, R.254-68). May be negative. */
    JOURS {
        @Override
        public long between(LocalDate from, LocalDate to) {
            return ChronoUnit.DAYS.between(from, to);
        }

        @Override
        public LocalDate earliest(LocalDate from, long count) {
            return from.plusDays(count);
        }
    },

    /** Clear days: neither the first day nor the last one counts (CGCT L.2121-11, L.2121-12). May be negative. */
    JOURS_FRANCS {
        @Override
        public long between(LocalDate from, LocalDate to) {
            return JOURS.between(from, to) - 1;
        }

        @Override
        public LocalDate earliest(LocalDate from, long count) {
            return from.plusDays(count + 1);
        }
    },

    /**
     * Months that have surely gone by, for a silence that is worth an answer. The delay ends on the day of the same number
     * or, if there is none, on the last day of the month; from the last day of a month it ends on the last day of a month,
     * the later of the two readings. What it brings is acquired on the next day: three months from 31 March, on 1 July.
     * Never negative.
     */
    MOIS_REVOLUS {
        @Override
        public long between(LocalDate from, LocalDate to) {
            long count = Math.max(0, ChronoUnit.MONTHS.between(from, to));
            while (count > 0 && !to.isAfter(lateEnd(from, count))) {
                count--;
            }
            return count;
        }

        @Override
        public LocalDate earliest(LocalDate from, long count) {
            return count == 0 ? from : lateEnd(from, count).plusDays(1);
        }
    },

    /**
     * Months that have begun, for a deadline: two months from 31 December end on 28 February, the earlier reading. Never
     * negative.
     */
    MOIS_ENTAMES {
        @Override
        public long between(LocalDate from, LocalDate to) {
            long count = Math.max(0, ChronoUnit.MONTHS.between(from, to));
            return to.isAfter(from.plusMonths(count)) ? count + 1 : count;
        }

        @Override
        public LocalDate earliest(LocalDate from, long count) {
            return count == 0 ? from : from.plusMonths(count - 1).plusDays(1);
        }
    };

    /** The longest month: a date that many days after a guess in months is past it. */
    private static final int LONGEST_MONTH = 31;

    /** What has gone by between two days, in days or months. */
    public abstract long between(LocalDate from, LocalDate to);

    /** The first day, not before {@code from}, at which {@code count} (not negative) has gone by since {@code from}. */
    public abstract LocalDate earliest(LocalDate from, long count);

    /** The last day from which {@code count} (not negative) has gone by at {@code to}. */
    public LocalDate latest(LocalDate to, long count) {
        if (this == JOURS || this == JOURS_FRANCS) {
            return to.minusDays(this == JOURS ? count : count + 1);
        }
        LocalDate day = count == 0 ? to : to.minusMonths(count - 1).plusDays(LONGEST_MONTH);
        while (earliest(day, count).isAfter(to)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** The last day at which no more than {@code count} (not negative) has gone by since {@code from}. */
    public LocalDate last(LocalDate from, long count) {
        return earliest(from, count + 1).minusDays(1);
    }

    private static LocalDate lateEnd(LocalDate from, long months) {
        LocalDate end = from.plusMonths(months);
        return from.getDayOfMonth() == from.lengthOfMonth() ? end.withDayOfMonth(end.lengthOfMonth()) : end;
    }
}
