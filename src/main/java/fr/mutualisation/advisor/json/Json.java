package fr.mutualisation.advisor.json;

import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Writes JSON members one by one, in the order of the code, so that the same content is always the same bytes. */
final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final DefaultPrettyPrinter PRETTY = new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(INDENT)
            .withArrayIndenter(INDENT);

    private final JsonGenerator out;

    private Json(JsonGenerator out) {
        this.out = out;
    }

    /** One object over several lines, ended by a line feed. */
    static byte[] indented(Consumer<Json> members) {
        return written(
                new ObjectWriteContext.Base() {
                    @Override
                    public PrettyPrinter getPrettyPrinter() {
                        return PRETTY.createInstance();
                    }

                    @Override
                    public boolean hasPrettyPrinter() {
                        return true;
                    }
                },
                members);
    }

    /** One object on one line, ended by a line feed. */
    static byte[] onOneLine(Consumer<Json> members) {
        return written(ObjectWriteContext.empty(), members);
    }

    private static byte[] written(ObjectWriteContext context, Consumer<Json> members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(16_384);
        try (JsonGenerator generator = FACTORY.createGenerator(context, bytes)) {
            generator.writeStartObject();
            members.accept(new Json(generator));
            generator.writeEndObject();
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    Json text(String name, String text) {
        out.writeName(name);
        out.writeString(text);
        return this;
    }

    Json number(String name, long number) {
        out.writeName(name);
        out.writeNumber(number);
        return this;
    }

    Json flag(String name, boolean yes) {
        out.writeName(name);
        out.writeBoolean(yes);
        return this;
    }

    Json nothing(String name) {
        out.writeName(name);
        out.writeNull();
        return this;
    }

    Json object(String name, Runnable members) {
        out.writeName(name);
        out.writeStartObject();
        members.run();
        out.writeEndObject();
        return this;
    }

    Json texts(String name, Collection<String> texts) {
        out.writeName(name);
        out.writeStartArray();
        texts.forEach(out::writeString);
        out.writeEndArray();
        return this;
    }

    <T> Json objects(String name, Collection<T> items, Consumer<T> members) {
        out.writeName(name);
        out.writeStartArray();
        for (T item : items) {
            out.writeStartObject();
            members.accept(item);
            out.writeEndObject();
        }
        out.writeEndArray();
        return this;
    }

    /** An array of texts, nulls and nothing else. */
    <T> Json array(String name, Collection<T> items, Consumer<T> element) {
        out.writeName(name);
        out.writeStartArray();
        items.forEach(element);
        out.writeEndArray();
        return this;
    }

    void element(String text) {
        out.writeString(text);
    }

    void nullElement() {
        out.writeNull();
    }
}
