package fr.mutualisation.advisor.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says where the rules are. */
final class RulesOption {

    @Option(
            names = {"-r", "--regles"},
            paramLabel = "DOSSIER",
            descriptionKey = "regles")
    private @Nullable String folder;

    Optional<String> folder() {
        return Optional.ofNullable(folder);
    }
}
