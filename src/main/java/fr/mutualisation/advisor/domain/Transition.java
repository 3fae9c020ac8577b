package fr.mutualisation.advisor.domain;

import java.util.List;

/**
 * A way in which a known fact can become another.
 *
 * @param act the act that does it, by its French name
 * @param from the values that it can replace; empty for any
 * @param to the values that it can put instead, or the codes that it can add to a list; empty for any
 * @param situation what other facts must be for the act to be open; empty when it always is
 */
public record Transition(String act, List<Value> from, List<Value> to, List<Derivation.Among> situation) {

    /** The facts of the situation that the dossier does not give: the act is open only if they turn out right. */
    public List<FactPath> supposes(Dossier dossier) {
        return situation.stream()
                .map(Derivation.Among::fact)
                .filter(fact -> dossier.fact(fact).isEmpty())
                .toList();
    }

    /** Whether the act can replace {@code present} by {@code next} in that dossier: an unknown situation leaves it open. */
    public boolean leads(Value present, Value next, Dossier dossier) {
        return (from.isEmpty() || from.contains(present))
                && (to.isEmpty() || to.contains(next) || adds(present, next))
                && situation.stream()
                        .allMatch(other -> dossier.fact(other.fact())
                                .map(fact -> other.codes().contains(fact.value().text()))
                                .orElse(true));
    }

    /** Whether the list gains codes of this act and loses none. */
    private boolean adds(Value present, Value next) {
        if (!(present instanceof Value.Codes now) || !(next instanceof Value.Codes then)) {
            return false;
        }
        return !then.equals(now)
                && then.codes().containsAll(now.codes())
                && then.codes().stream()
                        .filter(code -> !now.codes().contains(code))
                        .allMatch(code -> to.contains(new Value.Code(code)));
    }
}
