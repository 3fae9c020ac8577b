package fr.mutualisation.advisor.json;

import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.Fact;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.FactType;
import fr.mutualisation.advisor.domain.Shape;
import fr.mutualisation.advisor.domain.Value;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Writes what a dossier was given, in the order of the vocabulary; reading it again gives the same dossier. */
public final class DossierJson {

    private final Dossier dossier;
    private final Json json;

    private DossierJson(Dossier dossier, Json json) {
        this.dossier = dossier;
        this.json = json;
    }

    /** The dossier over several lines; what is computed or read by default is left out. */
    public static byte[] indented(Dossier dossier, Vocabulary vocabulary) {
        return Json.indented(json -> new DossierJson(dossier, json).members(vocabulary.root(), dossier::fact));
    }

    private void members(Shape.Group group, Function<FactPath, Optional<Fact>> facts) {
        group.members().forEach((name, shape) -> {
            if (shape instanceof Shape.Leaf leaf) {
                given(facts, leaf).ifPresent(value -> value(name, leaf.fact().type(), value));
            } else if (shape instanceof Shape.Many many) {
                dossier.elements(many.path()).ifPresent(elements -> list(name, many, elements));
            } else if (shape instanceof Shape.Group inner && says(inner, facts)) {
                json.object(name, () -> members(inner, facts));
            }
        });
    }

    private void list(String name, Shape.Many many, List<Map<FactPath, Fact>> elements) {
        json.objects(
                name, elements, element -> members(many.element(), path -> Optional.ofNullable(element.get(path))));
    }

    private static Optional<Value> given(Function<FactPath, Optional<Fact>> facts, Shape.Leaf leaf) {
        return facts.apply(leaf.fact().path())
                .filter(fact -> fact.origin() == Fact.Origin.DONNE)
                .map(Fact::value);
    }

    /** Whether something is given in the group, or in a group or a list within it. */
    private boolean says(Shape.Group group, Function<FactPath, Optional<Fact>> facts) {
        return group.members().values().stream()
                .anyMatch(shape -> shape instanceof Shape.Leaf leaf
                        ? given(facts, leaf).isPresent()
                        : shape instanceof Shape.Many many
                                ? dossier.elements(many.path()).isPresent()
                                : says((Shape.Group) shape, facts));
    }

    private void value(String name, FactType type, Value value) {
        if (type instanceof FactType.YesNo) {
            json.flag(name, value.equals(Value.YES));
        } else if (value instanceof Value.Whole whole) {
            json.number(name, whole.number());
        } else if (value instanceof Value.Codes codes) {
            json.texts(name, codes.codes());
        } else {
            json.text(name, value.text());
        }
    }
}
