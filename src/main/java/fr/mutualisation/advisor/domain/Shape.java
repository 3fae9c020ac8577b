package fr.mutualisation.advisor.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shape of a dossier, derived from the vocabulary: it checks a dossier and writes its schema. */
public sealed interface Shape {

    /** An object with these members. */
    record Group(String label, Map<String, Shape> members) implements Shape {}

    /** A list of objects; {@code path} is the name of the list. */
    record Many(String path, Group element, int minimum, int maximum) implements Shape {}

    /** A fact. */
    record Leaf(FactDefinition fact) implements Shape {}

    /** The shape that these blocks describe together. */
    static Group of(List<Vocabulary.Block> blocks) {
        Group root = new Group("", new LinkedHashMap<>());
        for (Vocabulary.Block block : blocks) {
            Group holder = root;
            String[] steps =
                    block.path().isEmpty() ? new String[0] : block.path().split("\\.");
            for (int i = 0; i < steps.length; i++) {
                boolean last = i == steps.length - 1;
                String label = last ? block.label() : "";
                if (last && block.list().isPresent()) {
                    Vocabulary.ListShape list = block.list().get();
                    Many many = new Many(
                            block.path(), new Group(label, new LinkedHashMap<>()), list.minimum(), list.maximum());
                    holder.members().put(steps[i], many);
                    holder = many.element();
                } else if (holder.members().get(steps[i]) instanceof Group group) {
                    holder = group;
                } else {
                    Group group = new Group(label, new LinkedHashMap<>());
                    holder.members().put(steps[i], group);
                    holder = group;
                }
            }
            for (FactDefinition fact : block.facts()) {
                holder.members().put(fact.path().leaf(), new Leaf(fact));
            }
        }
        return root;
    }
}
