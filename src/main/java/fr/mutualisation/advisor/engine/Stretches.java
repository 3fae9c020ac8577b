package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Answer;
import fr.mutualisation.advisor.domain.FactType;
import fr.mutualisation.advisor.domain.Operator;
import fr.mutualisation.advisor.domain.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.LongFunction;

/** Cuts the numbers or the days that a fact may take where a test changes its mind. */
final class Stretches {

    private final long least;
    private final long most;
    private final LongFunction<Value> value;
    private final NavigableSet<Long> firsts = new TreeSet<>();

    private Stretches(long least, long most, LongFunction<Value> value) {
        this.least = least;
        this.most = most;
        this.value = value;
        firsts.add(least);
    }

    static Stretches of(FactType.Whole type) {
        return new Stretches(type.minimum(), type.maximum(), Value.Whole::new);
    }

    static Stretches of(FactType.Day type) {
        return new Stretches(
                type.minimum().toEpochDay(),
                type.maximum().toEpochDay(),
                day -> new Value.Day(LocalDate.ofEpochDay(day)));
    }

    /** Cuts where a comparison with that bound changes; the bound itself may stay with the values below it. */
    void cut(Operator operator, long bound) {
        long first = operator == Operator.MORE || operator == Operator.AT_MOST ? bound + 1 : bound;
        if (first > least && first <= most) {
            firsts.add(first);
        }
    }

    List<Answer> all() {
        List<Answer> all = new ArrayList<>();
        for (Long first : firsts) {
            Long next = firsts.higher(first);
            all.add(new Answer.Between(value.apply(first), value.apply(next == null ? most : next - 1)));
        }
        return all;
    }
}
