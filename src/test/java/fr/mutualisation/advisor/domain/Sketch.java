package fr.mutualisation.advisor.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * The facts that a test gives: a dossier before it is checked or completed.
 *
 * @param facts facts outside lists
 * @param lists the elements of each list that is known
 */
public record Sketch(Map<FactPath, Value> facts, Map<String, List<Map<FactPath, Value>>> lists) {

    /** What a dossier does not say: a fact, a fact of one element, or a whole list when the path is a list's. */
    public record Gap(FactPath path, Optional<Integer> element) {}

    /** A sketch of facts outside lists. */
    public static Sketch of(Map<FactPath, Value> facts) {
        return new Sketch(facts, Map.of());
    }

    /** The dossier, as checked and completed. */
    public Dossier dossier(Vocabulary vocabulary) {
        Map<String, List<Map<FactPath, Fact>>> elements = new HashMap<>();
        lists.forEach((list, each) ->
                elements.put(list, each.stream().map(Sketch::given).toList()));
        return Dossier.of(given(facts), elements, vocabulary);
    }

    private static Map<FactPath, Fact> given(Map<FactPath, Value> values) {
        Map<FactPath, Fact> given = new HashMap<>();
        values.forEach((path, value) -> given.put(path, new Fact(value, Fact.Origin.DONNE)));
        return given;
    }

    /** The same facts and one more. */
    public Sketch with(Gap gap, Value value) {
        Map<FactPath, Value> more = new TreeMap<>(facts);
        Map<String, List<Map<FactPath, Value>>> elements = new TreeMap<>(lists);
        if (gap.element().isPresent()) {
            List<Map<FactPath, Value>> copies =
                    new ArrayList<>(elements.get(gap.path().list()));
            Map<FactPath, Value> element =
                    new TreeMap<>(copies.get(gap.element().get()));
            element.put(gap.path(), value);
            copies.set(gap.element().get(), element);
            elements.put(gap.path().list(), copies);
        } else {
            more.put(gap.path(), value);
        }
        return new Sketch(more, elements);
    }

    /** The same facts and one more list. */
    public Sketch with(String list, List<Map<FactPath, Value>> elements) {
        Map<String, List<Map<FactPath, Value>>> more = new TreeMap<>(lists);
        more.put(list, elements);
        return new Sketch(facts, more);
    }

    /** The same facts, the elements of each list in the contrary order. */
    public Sketch reversed() {
        Map<String, List<Map<FactPath, Value>>> reversed = new TreeMap<>();
        lists.forEach((list, elements) -> {
            List<Map<FactPath, Value>> copy = new ArrayList<>(elements);
            Collections.reverse(copy);
            reversed.put(list, copy);
        });
        return new Sketch(facts, reversed);
    }

    /** All that a dossier could say and this one does not; what is computed or read by default is no gap. */
    public List<Gap> gaps(Vocabulary vocabulary) {
        Dossier dossier = dossier(vocabulary);
        List<Gap> gaps = new ArrayList<>();
        for (Vocabulary.Block block : vocabulary.blocks()) {
            Optional<List<Map<FactPath, Fact>>> elements = dossier.elements(block.path());
            if (block.list().isPresent() && elements.isEmpty()) {
                gaps.add(new Gap(new FactPath(block.path()), Optional.empty()));
                continue;
            }
            for (FactDefinition fact : block.facts()) {
                if (fact.givable() && !fact.path().isListed()) {
                    gaps.addAll(
                            dossier.isUnknown(fact.path())
                                    ? List.of(new Gap(fact.path(), Optional.empty()))
                                    : List.of());
                }
                for (int i = 0;
                        fact.givable()
                                && fact.path().isListed()
                                && i < elements.orElseThrow().size();
                        i++) {
                    if (!elements.orElseThrow().get(i).containsKey(fact.path())) {
                        gaps.add(new Gap(fact.path(), Optional.of(i)));
                    }
                }
            }
        }
        return gaps;
    }

    /** The same facts as an input, its members in a random order at every level. */
    public Tree tree(Vocabulary vocabulary, Random random) {
        return branch(vocabulary.root(), facts, random);
    }

    private Tree branch(Shape.Group group, Map<FactPath, Value> holder, Random random) {
        Map<String, Tree> members = new LinkedHashMap<>();
        group.members().forEach((name, shape) -> {
            if (shape instanceof Shape.Leaf leaf
                    && holder.containsKey(leaf.fact().path())) {
                members.put(
                        name, leaf(leaf.fact().type(), holder.get(leaf.fact().path())));
            } else if (shape instanceof Shape.Group inner) {
                members.put(name, branch(inner, holder, random));
            } else if (shape instanceof Shape.Many many && lists.containsKey(many.path())) {
                members.put(
                        name,
                        new Tree.Series(lists.get(many.path()).stream()
                                .map(element -> branch(many.element(), element, random))
                                .toList()));
            }
        });
        List<Tree.Member> shuffled = new ArrayList<>();
        members.forEach((name, value) -> shuffled.add(new Tree.Member(name, value)));
        Collections.shuffle(shuffled, random);
        return new Tree.Branch(shuffled);
    }

    private static Tree leaf(FactType type, Value value) {
        if (type instanceof FactType.YesNo) {
            return new Tree.Flag(value.equals(Value.YES));
        }
        if (value instanceof Value.Whole whole) {
            return new Tree.Numeral(BigDecimal.valueOf(whole.number()));
        }
        if (value instanceof Value.Codes codes) {
            return new Tree.Series(codes.codes().stream()
                    .map(code -> (Tree) new Tree.Text(code))
                    .toList());
        }
        return new Tree.Text(value.text());
    }
}
