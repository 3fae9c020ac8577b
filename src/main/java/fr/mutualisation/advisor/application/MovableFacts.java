package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Answer;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.Fact;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.FactType;
import fr.mutualisation.advisor.domain.Spot;
import fr.mutualisation.advisor.domain.Transition;
import fr.mutualisation.advisor.domain.Value;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What may be moved in a dossier, and to what. A known fact moves only by the act that the vocabulary names; a past date
 * and a fact that follows from others never do. An unknown fact may be answered in any way.
 */
final class MovableFacts {

    private final Dossier dossier;
    private final Vocabulary vocabulary;
    private final Function<Spot, Answer.Range> answers;
    private final Map<Spot, Answer.Range> ranges = new HashMap<>();
    private final Set<Spot> freed = new HashSet<>();

    /**
     * What may be moved.
     *
     * @param answers all that may be answered somewhere
     */
    MovableFacts(Dossier dossier, Vocabulary vocabulary, Function<Spot, Answer.Range> answers) {
        this.dossier = dossier;
        this.vocabulary = vocabulary;
        this.answers = answers;
    }

    /** The answers that may replace what the dossier says there; none where nothing may be moved. */
    List<Answer> to(Spot spot) {
        return range(spot).all();
    }

    /** Whether the answers asked for so far left nothing aside. */
    boolean isExact() {
        return ranges.values().stream().allMatch(Answer.Range::exact);
    }

    /** Whether the dossier says there something that no act can change. */
    boolean isFixed(Spot spot) {
        return spot.in(dossier).isPresent() && to(spot).isEmpty();
    }

    /** Lets a fact move that no act can change, or a sum whatever its terms, to see what would follow. */
    void free(Spot spot) {
        freed.add(spot);
        ranges.remove(spot);
    }

    private Answer.Range range(Spot spot) {
        return ranges.computeIfAbsent(spot, this::search);
    }

    private Answer.Range search(Spot spot) {
        FactDefinition fact = vocabulary.definition(spot.path()).orElseThrow();
        Optional<Fact> known = spot.in(dossier);
        if (!fact.givable()
                || fact.required()
                || fact.type() instanceof FactType.Words
                || (!freed.contains(spot) && known.filter(this::follows).isPresent())) {
            return new Answer.Range(List.of(), true);
        }
        Answer.Range range = answers.apply(spot);
        if (known.isEmpty()) {
            return new Answer.Range(
                    range.all().stream()
                            .flatMap(answer -> settled(answer, fact))
                            .toList(),
                    range.exact());
        }
        Value present = known.get().value();
        boolean free = freed.contains(spot);
        if (!free && isPast(present)) {
            return new Answer.Range(List.of(), true);
        }
        return new Answer.Range(
                range.all().stream()
                        .filter(answer -> !answer.holds(present))
                        .flatMap(answer -> future(answer).stream())
                        .flatMap(answer -> free ? Stream.of(answer) : byAct(answer, present, fact))
                        .toList(),
                range.exact());
    }

    /** What remains of an answer when only acts may bring it about: one answer for each act. */
    private Stream<Answer> byAct(Answer answer, Value present, FactDefinition fact) {
        if (!(answer instanceof Answer.OneOf some)) {
            return fact.transition(present, answer.samples().get(0), dossier).map(act -> answer).stream();
        }
        Map<Transition, List<Value>> reached = new LinkedHashMap<>();
        some.values()
                .forEach(value -> fact.transition(present, value, dossier)
                        .ifPresent(act -> reached.computeIfAbsent(act, key -> new ArrayList<>())
                                .add(value)));
        return reached.values().stream().map(values -> new Answer.OneOf(List.copyOf(values)));
    }

    /** What remains of an answer without « not established », which teaches nothing. */
    private static Stream<Answer> settled(Answer answer, FactDefinition fact) {
        if (!(fact.type() instanceof FactType.YesNoUnknown) || !(answer instanceof Answer.OneOf some)) {
            return Stream.of(answer);
        }
        List<Value> values = some.values().stream()
                .filter(value -> value.equals(Value.YES) || value.equals(Value.NO))
                .toList();
        return values.isEmpty() ? Stream.empty() : Stream.of(new Answer.OneOf(values));
    }

    private boolean follows(Fact fact) {
        return fact.origin() == Fact.Origin.CALCULE;
    }

    private boolean isPast(Value value) {
        return value instanceof Value.Day day && day.date().isBefore(dossier.date());
    }

    /** What remains of an answer when no day before the reference date can be chosen any more. */
    private Optional<Answer> future(Answer answer) {
        if (!(answer instanceof Answer.Between between)
                || !(between.first() instanceof Value.Day first)
                || !(between.last() instanceof Value.Day last)) {
            return Optional.of(answer);
        }
        LocalDate from = first.date().isBefore(dossier.date()) ? dossier.date() : first.date();
        return last.date().isBefore(from)
                ? Optional.empty()
                : Optional.of(new Answer.Between(new Value.Day(from), last));
    }
}
