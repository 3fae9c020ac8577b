package fr.mutualisation.advisor.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The schemas that do not depend on the rules. */
public final class Schemas {

    private Schemas() {}

    /** The JSON Schema (2020-12) of an opinion. */
    public static byte[] opinion() {
        return resource("avis.schema.json");
    }

    /** The JSON Schema (2020-12) of a pre-check. */
    public static byte[] precheck() {
        return resource("controle.schema.json");
    }

    /** The description of the HTTP API. */
    public static byte[] openApi() {
        return resource("openapi.yaml");
    }

    private static byte[] resource(String name) {
        try (InputStream in = Objects.requireNonNull(Schemas.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
