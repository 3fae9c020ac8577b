package fr.mutualisation.advisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A copy of the rules folder that a test may change. */
public final class RulesCopy {

    private static final Path RULES = Path.of("rules");

    private RulesCopy() {}

    /** The whole of it. */
    public static Path into(Path folder) throws IOException {
        return copy(folder, path -> true);
    }

    /** Without rules nor cases: vocabulary and lists only, quick to load. */
    public static Path withoutLaw(Path folder) throws IOException {
        return copy(
                folder,
                path -> !path.endsWith(".dslr")
                        && !path.endsWith(".cas.yaml")
                        && !path.endsWith("changements.yaml")
                        && !Path.of(path).startsWith(RULES.resolve("benchmark"))
                        && !Path.of(path).startsWith(RULES.resolve("controle")));
    }

    private static Path copy(Path folder, Predicate<String> wanted) throws IOException {
        Path copy = Files.createDirectories(folder.resolve("rules"));
        try (Stream<Path> all = Files.walk(RULES)) {
            all.filter(path -> Files.isDirectory(path) || wanted.test(path.toString()))
                    .forEach(path ->
                            copy(path, copy.resolve(RULES.relativize(path).toString())));
        }
        Files.createDirectories(copy.resolve("risques"));
        return copy;
    }

    private static void copy(Path from, Path to) {
        try {
            if (Files.isDirectory(from)) {
                Files.createDirectories(to);
            } else {
                Files.copy(from, to);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The text of a rule with one condition, on its fifth line, that signals a risk of the whole project. */
    public static String rule(String id, String from, String condition, String risk, String sentence) {
        return """
                règle "Essai"
                  @id("%s") @article("essai") @texte("essai") @confiance("haute") @source("essai")
                  en vigueur du "%s"
                quand
                  %s
                alors
                  le risque %s est signalé : "%s"
                fin
                """.formatted(id, from, condition, risk, sentence);
    }
}
