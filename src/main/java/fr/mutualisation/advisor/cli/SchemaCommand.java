package fr.mutualisation.advisor.cli;

import fr.mutualisation.advisor.json.DossierSchema;
import fr.mutualisation.advisor.json.Schemas;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the JSON Schema of a dossier, of an opinion, of a pre-check or of a comparison. */
@Command(name = "schema", resourceBundle = Phrases.BUNDLE)
final class SchemaCommand implements Callable<Integer> {

    enum Kind {
        dossier,
        avis,
        controle,
        comparaison
    }

    private final Session session;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "SCHEMA", descriptionKey = "schema")
    private Kind kind = Kind.dossier;

    @Mixin
    private RulesOption rules = new RulesOption();

    SchemaCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        boolean ofRules = kind == Kind.dossier;
        Misuses misuses = new Misuses();
        misuses.when(!ofRules && rules.folder().isPresent(), "schema.sans-effet", kind);
        misuses.refuse(spec);
        return ofRules
                ? session.withRules(
                        rules.folder(),
                        books -> write(DossierSchema.of(books.current().vocabulary())))
                : write(fixed());
    }

    private byte[] fixed() {
        return switch (kind) {
            case avis -> Schemas.opinion();
            case controle -> Schemas.precheck();
            case comparaison -> Schemas.comparison();
            case dossier -> throw new IllegalStateException("made from the rules");
        };
    }

    private int write(byte[] schema) {
        session.write(schema);
        return ExitCode.DONE.number();
    }
}
