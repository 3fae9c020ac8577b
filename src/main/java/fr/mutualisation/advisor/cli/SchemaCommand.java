package fr.mutualisation.advisor.cli;

import fr.mutualisation.advisor.json.DossierSchema;
import fr.mutualisation.advisor.json.Schemas;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

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

    @Parameters(arity = "0..1", paramLabel = "SCHEMA", descriptionKey = "schema")
    private Kind kind = Kind.dossier;

    @Mixin
    private RulesOption rules = new RulesOption();

    SchemaCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.withRules(rules.folder(), books -> {
            session.write(
                    switch (kind) {
                        case dossier -> DossierSchema.of(books.current().vocabulary());
                        case avis -> Schemas.opinion();
                        case controle -> Schemas.precheck();
                        case comparaison -> Schemas.comparison();
                    });
            return ExitCode.DONE.number();
        });
    }
}
