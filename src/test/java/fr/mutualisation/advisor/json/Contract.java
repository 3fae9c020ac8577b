package fr.mutualisation.advisor.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import fr.mutualisation.advisor.Samples;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The published schemas, ready to judge what the doors read and write; formats count. */
public final class Contract {

    private static final String HOST = "http://advisor";
    private static final String META = "https://json-schema.org/draft/2020-12/schema";

    private static final Dialect DIALECT = Dialect.builder(Dialects.getDraft202012())
            .keywords(Stream.of("x-unite", "x-libelles", "x-du", "x-au")
                    .map(NonValidationKeyword::new)
                    .toList())
            .build();

    private static final SchemaRegistry PLAIN = SchemaRegistry.withDialect(DIALECT);

    private static final SchemaRegistry PUBLISHED = SchemaRegistry.withDialect(
            DIALECT,
            builder -> builder.schemas(Map.of(
                    HOST + "/v1/openapi.yaml",
                    new String(Schemas.openApi(), UTF_8),
                    HOST + "/v1/schema/avis",
                    new String(Schemas.opinion(), UTF_8),
                    HOST + "/v1/schema/controle",
                    new String(Schemas.precheck(), UTF_8),
                    HOST + "/v1/schema/dossier",
                    new String(DossierSchema.of(Samples.rules().vocabulary()), UTF_8))));

    private Contract() {}

    /** What is wrong with a text that claims to be a schema. */
    public static List<Error> faultsOfSchema(byte[] schema) {
        return errors(PLAIN.getSchema(SchemaLocation.of(META)), schema);
    }

    /** What the schema of a dossier says of a text. */
    public static List<Error> faultsOfDossier(byte[] dossier) {
        return errors(PUBLISHED.getSchema(SchemaLocation.of(HOST + "/v1/schema/dossier")), dossier);
    }

    /** What the schema of an opinion says of a text. */
    public static List<Error> faultsOfOpinion(byte[] opinion) {
        return errors(PUBLISHED.getSchema(SchemaLocation.of(HOST + "/v1/schema/avis")), opinion);
    }

    /** What the schema of a pre-check says of a text. */
    public static List<Error> faultsOfPrecheck(byte[] precheck) {
        return errors(PUBLISHED.getSchema(SchemaLocation.of(HOST + "/v1/schema/controle")), precheck);
    }

    /** What another format's schema (draft 4) says of a text. */
    public static List<Error> faultsOfSarif(byte[] schema, byte[] sarif) {
        return errors(SchemaRegistry.withDialect(Dialects.getDraft4()).getSchema(new String(schema, UTF_8)), sarif);
    }

    /** What the API's description says of a text, for the schema at this place in it. */
    public static List<Error> faultsOfAnswer(String pointer, byte[] answer) {
        return errors(PUBLISHED.getSchema(SchemaLocation.of(HOST + "/v1/openapi.yaml#" + pointer)), answer);
    }

    /** The API's description. */
    public static JsonNode api() {
        return YAMLMapper.shared().readTree(Schemas.openApi());
    }

    private static List<Error> errors(Schema schema, byte[] text) {
        return schema.validate(
                new String(text, UTF_8),
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }
}
