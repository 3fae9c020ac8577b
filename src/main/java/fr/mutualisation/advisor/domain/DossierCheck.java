package fr.mutualisation.advisor.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks an input against the vocabulary: every fault at once, each with its path. */
public final class DossierCheck {

    private final Vocabulary vocabulary;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<FactPath, Fact> facts = new HashMap<>();
    private final Map<String, List<Map<FactPath, Fact>>> lists = new HashMap<>();

    private DossierCheck(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The dossier that {@code input} describes, or all that is wrong with it. */
    public static Outcome<Dossier> check(Tree input, Vocabulary vocabulary) {
        DossierCheck check = new DossierCheck(vocabulary);
        if (!(input instanceof Tree.Branch)) {
            return Outcome.refused(Fault.atPath(FaultCode.NOT_A_DOSSIER, "$", ValueCheck.kind(input)));
        }
        check.group(vocabulary.root(), input, "$", check.facts);
        check.requireFacts();
        return check.faults.isEmpty()
                ? Outcome.accepted(Dossier.of(check.facts, check.lists, vocabulary))
                : Outcome.refused(check.faults);
    }

    /** The value that {@code input} gives to a fact, or all that is wrong with it. */
    public static Outcome<Value> value(Tree input, FactDefinition fact) {
        return value(input, fact, "$." + fact.path());
    }

    /** The same, where the input stands at {@code path} in what was given. */
    public static Outcome<Value> value(Tree input, FactDefinition fact, String path) {
        return value(input, fact.type(), path);
    }

    /** The value of that type that {@code input} gives, or all that is wrong with it. */
    public static Outcome<Value> value(Tree input, FactType type, String path) {
        List<Fault> faults = new ArrayList<>();
        Optional<Value> value = new ValueCheck(path, faults).read(type, input);
        return faults.isEmpty() && value.isPresent() ? Outcome.accepted(value.get()) : Outcome.refused(faults);
    }

    private void group(Shape.Group shape, Tree input, String path, Map<FactPath, Fact> holder) {
        if (!(input instanceof Tree.Branch branch)) {
            wrongType(path, "objet", input);
            return;
        }
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (Tree.Member member : branch.members()) {
            String memberPath = path + "." + Printable.of(member.name());
            if (seen.merge(member.name(), 1, Integer::sum) > 1) {
                faults.add(Fault.atPath(FaultCode.DUPLICATE_MEMBER, memberPath, Printable.of(member.name())));
                continue;
            }
            Shape expected = shape.members().get(member.name());
            if (expected == null) {
                unknownMember(member.name(), memberPath, shape);
            } else if (!(member.value() instanceof Tree.Nothing)) {
                member(expected, member.value(), memberPath, holder);
            }
        }
    }

    private void member(Shape expected, Tree value, String path, Map<FactPath, Fact> holder) {
        if (expected instanceof Shape.Group group) {
            group(group, value, path, holder);
        } else if (expected instanceof Shape.Many many) {
            many(many, value, path);
        } else {
            leaf(((Shape.Leaf) expected).fact(), value, path, holder);
        }
    }

    private void many(Shape.Many shape, Tree input, String path) {
        if (!(input instanceof Tree.Series series)) {
            wrongType(path, "liste", input);
            return;
        }
        int size = series.elements().size();
        if (size < shape.minimum()) {
            faults.add(Fault.atPath(
                    FaultCode.TOO_FEW_ELEMENTS, path, Integer.toString(size), Integer.toString(shape.minimum())));
        }
        if (size > shape.maximum()) {
            faults.add(Fault.atPath(
                    FaultCode.TOO_MANY_ELEMENTS, path, Integer.toString(size), Integer.toString(shape.maximum())));
            return;
        }
        List<Map<FactPath, Fact>> elements = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Map<FactPath, Fact> element = new HashMap<>();
            group(shape.element(), series.elements().get(i), path + "[" + i + "]", element);
            elements.add(element);
        }
        lists.put(shape.path(), elements);
    }

    private void leaf(FactDefinition fact, Tree input, String path, Map<FactPath, Fact> holder) {
        if (!fact.givable()) {
            faults.add(Fault.atPath(FaultCode.COMPUTED_FACT, path, fact.label()));
            return;
        }
        new ValueCheck(path, faults)
                .read(fact.type(), input)
                .ifPresent(value -> holder.put(fact.path(), new Fact(value, Fact.Origin.DONNE)));
    }

    private void requireFacts() {
        for (FactDefinition fact : vocabulary.definitions().values()) {
            String path = "$." + fact.path();
            if (fact.required()
                    && !facts.containsKey(fact.path())
                    && faults.stream().noneMatch(at(path))) {
                faults.add(Fault.atPath(FaultCode.MISSING_FACT, path, fact.question()));
            }
        }
    }

    private static java.util.function.Predicate<Fault> at(String path) {
        return fault -> fault.where().text().equals(path);
    }

    private void unknownMember(String name, String path, Shape.Group shape) {
        Optional<String> nearest = Nearest.to(name, shape.members().keySet());
        faults.add(Fault.atPath(
                FaultCode.UNKNOWN_MEMBER,
                path,
                Printable.of(name),
                nearest.orElse(""),
                String.join(", ", shape.members().keySet())));
    }

    private void wrongType(String path, String expected, Tree input) {
        faults.add(Fault.atPath(FaultCode.WRONG_TYPE, path, expected, ValueCheck.kind(input)));
    }
}
