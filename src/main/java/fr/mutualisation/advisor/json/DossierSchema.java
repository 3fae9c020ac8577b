package fr.mutualisation.advisor.json;

import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.FactType;
import fr.mutualisation.advisor.domain.Shape;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes the JSON Schema (2020-12) of a dossier, from the vocabulary alone. */
public final class DossierSchema {

    /** Free text holds no control sign and no invisible one. */
    private static final String READABLE = "^[^\\p{Cc}\\p{Cf}\\p{Cs}]*$";

    private static final String NULL = "null";

    private final Json json;

    private DossierSchema(Json json) {
        this.json = json;
    }

    /** The schema of a dossier of this vocabulary. */
    public static byte[] of(Vocabulary vocabulary) {
        return Json.indented(json -> {
            json.text("$schema", "https://json-schema.org/draft/2020-12/schema")
                    .text("$id", "urn:mutualisation:schema:dossier")
                    .text("title", "Dossier")
                    .text("type", "object");
            new DossierSchema(json).members(vocabulary.root());
        });
    }

    private void members(Shape.Group group) {
        json.flag("additionalProperties", false);
        List<String> required = new ArrayList<>();
        json.object(
                "properties",
                () -> group.members().forEach((name, shape) -> {
                    if (isRequired(shape)) {
                        required.add(name);
                    }
                    if (!(shape instanceof Shape.Leaf leaf) || leaf.fact().givable()) {
                        json.object(name, () -> shape(shape));
                    }
                }));
        if (!required.isEmpty()) {
            json.texts("required", required);
        }
    }

    private static boolean isRequired(Shape shape) {
        if (shape instanceof Shape.Leaf leaf) {
            return leaf.fact().required();
        }
        return shape instanceof Shape.Group group
                && group.members().values().stream().anyMatch(DossierSchema::isRequired);
    }

    private void shape(Shape shape) {
        if (shape instanceof Shape.Group group) {
            json.text("title", group.label());
            type("object", isRequired(shape));
            members(group);
        } else if (shape instanceof Shape.Many many) {
            json.text("title", many.element().label())
                    .array("type", List.of("array", NULL), json::element)
                    .number("minItems", many.minimum())
                    .number("maxItems", many.maximum())
                    .object("items", () -> {
                        json.text("type", "object");
                        members(many.element());
                    });
        } else {
            leaf(((Shape.Leaf) shape).fact());
        }
    }

    private void leaf(FactDefinition fact) {
        json.text("title", fact.label());
        json.text(
                "description",
                fact.question() + fact.help().map(help -> " " + help).orElse(""));
        type(fact.type(), fact.required());
    }

    private void type(FactType type, boolean required) {
        if (type instanceof FactType.YesNo) {
            type("boolean", required);
        } else if (type instanceof FactType.YesNoUnknown) {
            codes(List.of("OUI", "NON", "INCONNU"), required);
        } else if (type instanceof FactType.Choice choice) {
            codes(choice.values().keySet(), required);
            labels(choice.values());
        } else if (type instanceof FactType.Codes codes) {
            type("array", required);
            json.flag("uniqueItems", true)
                    .object("items", () -> codes(codes.values().keySet(), true));
            labels(codes.values());
        } else if (type instanceof FactType.Whole whole) {
            type("integer", required);
            json.number("minimum", whole.minimum()).number("maximum", whole.maximum());
            if (!whole.unit().isEmpty()) {
                json.text("x-unite", whole.unit());
            }
        } else if (type instanceof FactType.Day day) {
            type("string", required);
            json.text("format", "date")
                    .text("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
                    .text("x-du", day.minimum().toString())
                    .text("x-au", day.maximum().toString());
        } else {
            FactType.Words words = (FactType.Words) type;
            type("string", required);
            json.number("maxLength", words.maximumLength());
            json.text("pattern", words.pattern().map(Pattern::pattern).orElse(READABLE));
        }
    }

    /** A fact that may be absent may also be null, which says the same. */
    private void type(String type, boolean required) {
        if (required) {
            json.text("type", type);
        } else {
            json.array("type", List.of(type, NULL), json::element);
        }
    }

    private void codes(Collection<String> codes, boolean required) {
        type("string", required);
        List<Runnable> writers = new ArrayList<>();
        codes.forEach(code -> writers.add(() -> json.element(code)));
        if (!required) {
            writers.add(json::nullElement);
        }
        json.array("enum", writers, Runnable::run);
    }

    private void labels(Map<String, String> values) {
        json.object("x-libelles", () -> values.forEach(json::text));
    }
}
