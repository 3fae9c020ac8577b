package fr.mutualisation.advisor.json;

import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.FactType;
import fr.mutualisation.advisor.domain.Shape;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes the JSON Schema (2020-12) of a dossier, from the vocabulary alone. */
public final class DossierSchema {

    private final Json json;

    private DossierSchema(Json json) {
        this.json = json;
    }

    /** The schema of a dossier of this vocabulary. */
    public static byte[] of(Vocabulary vocabulary) {
        return Json.indented(json -> {
            json.text("$schema", "https://json-schema.org/draft/2020-12/schema")
                    .text("$id", "urn:mutualisation:schema:dossier")
                    .text("title", "Dossier");
            new DossierSchema(json).group(vocabulary.root());
        });
    }

    private void group(Shape.Group group) {
        json.text("type", "object").flag("additionalProperties", false);
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
            group(group);
        } else if (shape instanceof Shape.Many many) {
            json.text("title", many.element().label())
                    .array("type", List.of("array", "null"), json::element)
                    .number("minItems", many.minimum())
                    .number("maxItems", many.maximum())
                    .object("items", () -> group(many.element()));
        } else {
            leaf(((Shape.Leaf) shape).fact());
        }
    }

    private void leaf(FactDefinition fact) {
        json.text("title", fact.label());
        json.text(
                "description",
                fact.question() + fact.help().map(help -> " " + help).orElse(""));
        type(fact.type());
    }

    private void type(FactType type) {
        if (type instanceof FactType.YesNo) {
            nullable("boolean");
        } else if (type instanceof FactType.YesNoUnknown) {
            codes(List.of("OUI", "NON", "INCONNU"), true);
        } else if (type instanceof FactType.Choice choice) {
            codes(choice.values().keySet(), true);
            labels(choice.values());
        } else if (type instanceof FactType.Codes codes) {
            nullable("array");
            json.flag("uniqueItems", true)
                    .object("items", () -> codes(codes.values().keySet(), false));
            labels(codes.values());
        } else if (type instanceof FactType.Whole whole) {
            nullable("integer");
            json.number("minimum", whole.minimum()).number("maximum", whole.maximum());
            if (!whole.unit().isEmpty()) {
                json.text("x-unite", whole.unit());
            }
        } else if (type instanceof FactType.Day day) {
            nullable("string");
            json.text("format", "date")
                    .text("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
                    .text("x-du", day.minimum().toString())
                    .text("x-au", day.maximum().toString());
        } else {
            FactType.Words words = (FactType.Words) type;
            nullable("string");
            json.number("maxLength", words.maximumLength());
            words.pattern().ifPresent(pattern -> json.text("pattern", pattern.pattern()));
        }
    }

    private void nullable(String type) {
        json.array("type", List.of(type, "null"), json::element);
    }

    private void codes(Iterable<String> codes, boolean nullable) {
        List<String> all = new ArrayList<>();
        codes.forEach(all::add);
        if (nullable) {
            nullable("string");
        } else {
            json.text("type", "string");
        }
        List<Runnable> writers = new ArrayList<>();
        all.forEach(code -> writers.add(() -> json.element(code)));
        if (nullable) {
            writers.add(json::nullElement);
        }
        json.array("enum", writers, Runnable::run);
    }

    private void labels(Map<String, String> values) {
        json.object("x-libelles", () -> values.forEach(json::text));
    }
}
