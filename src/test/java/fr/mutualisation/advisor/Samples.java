package fr.mutualisation.advisor;

import fr.mutualisation.advisor.application.CheckDeliberation;
import fr.mutualisation.advisor.domain.Opinion;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Precheck;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Rulebooks;
import fr.mutualisation.advisor.json.JsonTrees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The dossiers of the samples folder, read with the rules of the rules folder. */
public final class Samples {

    public static final List<String> PILOT_DATES =
            List.of("2009-10-01", "2011-01-15", "2014-03-01", "2016-01-15", "2024-01-15");

    private static final Rulebook RULES =
            accepted(Wiring.open(Optional.of("rules"))).current();

    private Samples() {}

    public static Rulebook rules() {
        return RULES;
    }

    /** The pilot projects, on which opinions are given. */
    public static List<String> stories() {
        return folders(name -> !name.startsWith("controle-"));
    }

    /** The deliberation files, which are checked before the vote. */
    public static List<String> deliberations() {
        return folders(name -> name.startsWith("controle-"));
    }

    private static List<String> folders(Predicate<String> wanted) {
        try (Stream<Path> folders = Files.list(Path.of("samples"))) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(wanted)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static byte[] dossier(String story) {
        return read(Path.of("samples", story, "dossier.json"));
    }

    /** The same dossier, read at another date. */
    public static byte[] dossier(String story, String date) {
        String text = new String(dossier(story), StandardCharsets.UTF_8);
        return text.replaceFirst("\"date\": \"[^\"]*\"", "\"date\": \"" + date + "\"")
                .getBytes(StandardCharsets.UTF_8);
    }

    public static Opinion opinion(byte[] dossier) {
        return opinion(dossier, RULES);
    }

    public static Opinion opinion(byte[] dossier, Rulebook rules) {
        return accepted(JsonTrees.read(dossier).then(tree -> Wiring.assessor().assess(tree, rules)));
    }

    /** The four pilot projects of Caen, in every form in which they were thought of. */
    public static List<String> pilots() {
        return stories().stream().filter(story -> story.startsWith("caen-")).toList();
    }

    public static Precheck precheck(byte[] dossier) {
        return accepted(
                JsonTrees.read(dossier).then(tree -> new CheckDeliberation(Wiring.assessor()).check(tree, RULES)));
    }

    public static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static <T> T accepted(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Refused<T> refused) {
            throw new AssertionError(refused.faults());
        }
        return ((Outcome.Accepted<T>) outcome).value();
    }

    public static Rulebooks books() {
        return accepted(Wiring.open(Optional.of("rules")));
    }
}
