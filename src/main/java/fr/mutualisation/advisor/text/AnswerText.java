package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.Answer;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.FactType;
import fr.mutualisation.advisor.domain.Form;
import fr.mutualisation.advisor.domain.Status;
import fr.mutualisation.advisor.domain.StatusChange;
import fr.mutualisation.advisor.domain.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Answers and what they would do, as people read them. */
public final class AnswerText {

    static final Messages MESSAGES = Messages.of("leviers.properties");
    private static final Messages FRAME = Messages.of("avis.properties");

    private AnswerText() {}

    /** An answer to the question of a fact. */
    public static String of(FactDefinition fact, Answer answer) {
        return answer instanceof Answer.Between between
                ? between(fact, between.first(), between.last())
                : Wording.list(
                        ((Answer.OneOf) answer)
                                .values().stream()
                                        .map(value -> Wording.value(fact, value))
                                        .toList(),
                        "ou");
    }

    /** What a fact must become; for a list of codes, what must be added to it or taken away. */
    public static String move(FactDefinition fact, Optional<Value> from, Answer to) {
        if (!(fact.type() instanceof FactType.Codes)
                || !(from.orElse(Value.NO) instanceof Value.Codes now)
                || !(to.samples().get(0) instanceof Value.Codes then)) {
            return of(fact, to);
        }
        String added = without(fact, then, now);
        String taken = without(fact, now, then);
        String add = added.isEmpty() ? "" : MESSAGES.say("reponse.codes.ajoute", added);
        String take = taken.isEmpty() ? "" : MESSAGES.say("reponse.codes.retire", taken);
        return add.isEmpty() || take.isEmpty() ? add + take : MESSAGES.say("reponse.codes.deux", add, take);
    }

    /** What a fact is instead, for what {@link #move} says; nothing where the words tell what to add or take away. */
    static String instead(FactDefinition fact, Value from) {
        return fact.type() instanceof FactType.Codes ? "" : Wording.value(fact, from);
    }

    private static String without(FactDefinition fact, Value.Codes codes, Value.Codes others) {
        return Wording.list(
                codes.codes().stream()
                        .filter(code -> !others.codes().contains(code))
                        .map(code -> FormNames.quoted(Wording.value(fact, new Value.Code(code))))
                        .toList(),
                "et");
    }

    private static String between(FactDefinition fact, Value first, Value last) {
        if (first instanceof Value.Day from && last instanceof Value.Day to) {
            return days((FactType.Day) fact.type(), from.date(), to.date());
        }
        FactType.Whole type = (FactType.Whole) fact.type();
        long from = ((Value.Whole) first).number();
        long to = ((Value.Whole) last).number();
        if (from == type.minimum()) {
            return to == type.maximum()
                    ? MESSAGES.say("reponse.tout")
                    : MESSAGES.say("reponse.moins", number(to + 1, type.unit()));
        }
        return to == type.maximum()
                ? MESSAGES.say("reponse.plus", number(from, type.unit()))
                : from == to
                        ? number(from, type.unit())
                        : MESSAGES.say("reponse.plage", number(from, ""), number(to, type.unit()));
    }

    private static String days(FactType.Day type, LocalDate from, LocalDate to) {
        if (from.equals(type.minimum())) {
            return MESSAGES.say("reponse.avant", Wording.day(to.plusDays(1)));
        }
        return to.equals(type.maximum())
                ? MESSAGES.say("reponse.apres", Wording.day(from))
                : MESSAGES.say("reponse.jours", Wording.day(from), Wording.day(to));
    }

    /** A number in groups of three figures, with its unit, which is singular up to one. */
    static String number(long number, String unit) {
        StringBuilder figures = new StringBuilder(Long.toString(number));
        if (unit.equals(MESSAGES.say("unite.millesime"))) {
            return figures.toString();
        }
        for (int at = figures.length() - 3; at > 0; at -= 3) {
            figures.insert(at, ' ');
        }
        return MESSAGES.say(Math.abs(number) < 2 ? "reponse.nombre.1" : "reponse.nombre.n", figures.toString(), unit);
    }

    /**
     * What becomes of a form.
     *
     * @param key the words that say so: it becomes this, may still be these, or is no longer certain
     */
    private record Fate(String key, Set<Status> after) {

        static Fate of(StatusChange change) {
            if (change.after().size() == 1) {
                return new Fate("statut.deviendrait.", change.after());
            }
            boolean narrowed = change.before().containsAll(change.after());
            return new Fate(narrowed ? "statut.reste." : "statut.incertain.", change.after());
        }
    }

    /** What becomes of the forms, those of one fate together. */
    static String statuses(List<StatusChange> changes) {
        Map<Fate, List<Form>> fates = new LinkedHashMap<>();
        changes.forEach(change -> fates.computeIfAbsent(Fate.of(change), fate -> new ArrayList<>())
                .add(change.form()));
        List<String> said = new ArrayList<>();
        fates.forEach((fate, forms) -> said.add(MESSAGES.say(
                fate.key() + (forms.size() == 1 ? "1" : "n"),
                FormNames.ofForms(forms),
                possible(fate.after(), forms.size() == 1 ? "statut.court." : "statut.pluriel."))));
        return String.join(" ; ", said);
    }

    /** « ouverte ou fermée ». */
    static String possible(Set<Status> statuses) {
        return possible(statuses, "statut.court.");
    }

    private static String possible(Set<Status> statuses, String key) {
        return Wording.list(
                statuses.stream().map(status -> FRAME.say(key + status)).toList(), "ou");
    }
}
