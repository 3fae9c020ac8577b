package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Answer;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.RuleText;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Spot;
import fr.mutualisation.advisor.domain.Status;
import fr.mutualisation.advisor.domain.Value;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The elements of a dossier of which some rules see the same. A rule says "one", "every" or "the": it sees which kinds of
 * elements there are, never how many of a kind, so that some of them stand for all. A list that a formula adds up is left
 * whole.
 */
final class AlikeElements {

    private final Dossier dossier;
    private final Rulebook rulebook;
    private final Predicate<RuleText> which;
    private final CountedLists counted;
    private final Set<FactPath> read = new HashSet<>();
    private final Map<FactPath, Answer.Range> ranges = new HashMap<>();
    private final Map<Map<String, List<Integer>>, Dossier> made = new HashMap<>();

    AlikeElements(Dossier dossier, Rulebook rulebook, Predicate<RuleText> which) {
        this.dossier = dossier;
        this.rulebook = rulebook;
        this.which = which.and(rule -> rule.card().period().contains(dossier.date()));
        this.counted = new CountedLists(dossier, rulebook.rehearsal(which).examine(dossier), rulebook.vocabulary());
        rulebook.reads(this.which).stream().filter(FactPath::isListed).forEach(read::add);
    }

    /** The dossier whose elements they are. */
    Dossier dossier() {
        return dossier;
    }

    /** The same dossier with no more than so many elements of each kind, and one of those of which all is known. */
    Dossier few(int most) {
        Map<String, List<Integer>> kept = new TreeMap<>();
        for (Vocabulary.Block block : rulebook.vocabulary().blocks()) {
            String list = block.path();
            int size = dossier.elements(list).map(List::size).orElse(0);
            if (size > counted.least(list) && !counted.isWhole(list)) {
                kept.put(list, kept(list, size, most));
            }
        }
        return made.computeIfAbsent(kept, this::withOnly);
    }

    private Dossier withOnly(Map<String, List<Integer>> kept) {
        Dossier only = dossier;
        for (Map.Entry<String, List<Integer>> list : kept.entrySet()) {
            only = only.withOnly(list.getKey(), list.getValue(), rulebook.vocabulary());
        }
        return only;
    }

    private List<Integer> kept(String list, int size, int most) {
        Map<Map<FactPath, Object>, Integer> found = new HashMap<>();
        SortedSet<Integer> kept = new TreeSet<>();
        for (int at = 0; at < size; at++) {
            Map<FactPath, Object> kind = kind(list, at);
            if (found.merge(kind, 1, Integer::sum) <= (isKnown(list, kind) ? 1 : most)) {
                kept.add(at);
            }
        }
        for (int at = 0; kept.size() < counted.least(list); at++) {
            kept.add(at);
        }
        return List.copyOf(kept);
    }

    private boolean isKnown(String list, Map<FactPath, Object> kind) {
        return read.stream().filter(path -> path.list().equals(list)).allMatch(kind::containsKey);
    }

    /** Of these places, the first one in each kind of element. */
    List<Spot> different(List<Spot> spots) {
        Set<Object> kinds = new HashSet<>();
        return spots.stream()
                .filter(spot -> kinds.add(spot.element()
                        .<Object>map(at -> kind(spot.path().list(), at))
                        .orElse(spot)))
                .toList();
    }

    /** What the rules see of an element, and all that acts may see of it. */
    Map<FactPath, Object> movedAlike(String list, int at) {
        Map<FactPath, Object> kind = new TreeMap<>(kind(list, at));
        dossier.elements(list).orElseThrow().get(at).forEach((path, fact) -> {
            if (read.contains(path) && isMovable(path)) {
                kind.put(path, fact.value());
            }
        });
        return kind;
    }

    private boolean isMovable(FactPath path) {
        return rulebook.vocabulary()
                .definition(path)
                .filter(fact -> !fact.transitions().isEmpty())
                .isPresent();
    }

    /** What the rules see of an element. */
    private Map<FactPath, Object> kind(String list, int at) {
        Map<FactPath, Object> kind = new HashMap<>();
        dossier.elements(list).orElseThrow().get(at).forEach((path, fact) -> {
            if (read.contains(path)) {
                kind.put(path, counted.isWhole(list) ? fact.value() : seen(path, fact.value()));
            }
        });
        return kind;
    }

    /** The answer of which the value is one, or the value itself where answers may hold different ones. */
    private Object seen(FactPath path, Value value) {
        Answer.Range range =
                ranges.computeIfAbsent(path, fact -> rulebook.answers(new Spot(fact, Optional.of(0)), dossier, which));
        return range.all().stream()
                .filter(answer -> range.exact() && answer.holds(value))
                .map(Object.class::cast)
                .findFirst()
                .orElse(value);
    }

    /**
     * As many elements of one kind as can be needed to show that a status hangs on one of them: itself, another one for
     * each condition that the others make true or false, and one for each pair of statuses that an element may have, with
     * one answer and with the other.
     */
    int enough() {
        Set<String> conditions = new HashSet<>();
        rulebook.rules().stream().filter(which).forEach(rule -> {
            for (int i = 0; i < rule.reads().size(); i++) {
                if (rule.reads().get(i).isListed()) {
                    conditions.add(rule.sentences().get(i));
                }
            }
        });
        int statuses = Status.values().length - 1;
        return 1 + conditions.size() + statuses * statuses;
    }
}
