package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.Fact;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.FactType;
import fr.mutualisation.advisor.domain.Tree;
import fr.mutualisation.advisor.domain.Value;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A dossier in the making: the values given to some facts, one or one for each element, and the size of each list; an
 * empty value is not given.
 *
 * @param sizes number of elements of each list
 * @param values values by fact
 */
record DossierDraft(Map<String, Integer> sizes, Map<FactPath, List<Optional<Value>>> values) {

    DossierDraft without(FactPath path, int element) {
        List<Optional<Value>> fewer = new ArrayList<>(values.getOrDefault(path, List.of()));
        fewer.set(element, Optional.empty());
        Map<FactPath, List<Optional<Value>>> kept = new TreeMap<>(values);
        kept.put(path, fewer);
        return new DossierDraft(sizes, kept);
    }

    private interface Visit {
        void value(FactPath path, int element, Value value);
    }

    private void visit(Visit visit) {
        values.forEach((path, all) -> {
            for (int i = 0; i < all.size(); i++) {
                int element = i;
                all.get(i).ifPresent(value -> visit.value(path, element, value));
            }
        });
    }

    /** The dossier, completed as a submitted one would be. */
    Dossier dossier(Vocabulary vocabulary) {
        Map<FactPath, Fact> facts = new HashMap<>();
        Map<String, List<Map<FactPath, Fact>>> lists = new HashMap<>();
        sizes.forEach((list, size) -> {
            List<Map<FactPath, Fact>> elements = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                elements.add(new HashMap<>());
            }
            lists.put(list, elements);
        });
        visit((path, element, value) -> {
            Map<FactPath, Fact> holder = path.isListed()
                    ? Objects.requireNonNull(lists.get(path.list())).get(element)
                    : facts;
            holder.put(path, new Fact(value, Fact.Origin.DONNE));
        });
        return Dossier.of(facts, lists, vocabulary);
    }

    /** The same, as somebody would submit it. */
    Tree tree(Vocabulary vocabulary) {
        Map<String, Object> root = new TreeMap<>();
        sizes.forEach((list, size) -> {
            List<Map<String, Object>> elements = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                elements.add(new TreeMap<>());
            }
            put(root, list, elements);
        });
        visit((path, element, value) -> {
            Tree shown = tree(value, vocabulary.definition(path).orElseThrow().type());
            if (path.isListed()) {
                put(element(root, path.list(), element), path.leaf(), shown);
            } else {
                put(root, path.text(), shown);
            }
        });
        return branch(root);
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> root, String path, Object value) {
        Map<String, Object> holder = root;
        String[] steps = path.split("\\.", -1);
        for (int i = 0; i < steps.length - 1; i++) {
            holder = (Map<String, Object>) holder.computeIfAbsent(steps[i], step -> new TreeMap<String, Object>());
        }
        holder.put(steps[steps.length - 1], value);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> element(Map<String, Object> root, String list, int at) {
        Object found = root;
        for (String step : list.split("\\.", -1)) {
            found = Objects.requireNonNull(((Map<String, Object>) found).get(step));
        }
        return ((List<Map<String, Object>>) found).get(at);
    }

    private static Tree branch(Map<?, ?> members) {
        List<Tree.Member> branch = new ArrayList<>();
        members.forEach((name, value) -> branch.add(new Tree.Member((String) name, tree(value))));
        return new Tree.Branch(branch);
    }

    private static Tree tree(Object value) {
        if (value instanceof Map<?, ?> members) {
            return branch(members);
        }
        if (value instanceof List<?> elements) {
            return new Tree.Series(elements.stream().map(DossierDraft::tree).toList());
        }
        return (Tree) value;
    }

    private static Tree tree(Value value, FactType type) {
        if (value instanceof Value.Whole whole) {
            return new Tree.Numeral(BigDecimal.valueOf(whole.number()));
        }
        if (value instanceof Value.Codes codes) {
            return new Tree.Series(
                    codes.codes().stream().<Tree>map(Tree.Text::new).toList());
        }
        return type instanceof FactType.YesNo ? new Tree.Flag(value.equals(Value.YES)) : new Tree.Text(value.text());
    }
}
