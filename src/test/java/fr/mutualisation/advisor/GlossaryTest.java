package fr.mutualisation.advisor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The glossary and the code hold the same words. */
class GlossaryTest {

    private static final Path SOURCES = Path.of("src/main/java/fr/mutualisation/advisor");
    private static final Pattern PUBLIC_TYPE =
            Pattern.compile("(?m)^public (?:sealed |final |abstract )*(?:class|record|enum|interface) (\\w+)");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final int COLUMNS = 5;
    private static final int CODE_COLUMN = 3;

    @Test
    void everyPublicTypeOfTheDomainHasItsRow() throws IOException {
        assertEquals(List.of(), withoutRow(publicTypesOfDomain(), codeNames(glossary())));
    }

    @Test
    void everyNameInCodeExists() throws IOException {
        assertEquals(List.of(), notInCode(codeNames(glossary())));
    }

    @Test
    void aMissingRowAndAnInventedNameAreNoticed() throws IOException {
        List<String> row = codeNames(List.of("| avis | la réponse | ici | `Opinion`, `Opinion.forms` | verdict |"));
        assertEquals(List.of("Opinion", "Opinion.forms"), row);
        assertEquals(List.of("Status"), withoutRow(List.of("Opinion", "Status"), row));
        assertEquals(
                List.of("Oracle", "Opinion.oracle"),
                notInCode(List.of("Opinion", "Oracle", "Opinion.forms", "Opinion.oracle")));
    }

    private static List<String> withoutRow(List<String> types, List<String> names) {
        return types.stream().filter(type -> !names.contains(type)).toList();
    }

    /** The names whose type has no source file, or whose members its source does not hold. */
    private static List<String> notInCode(List<String> names) throws IOException {
        Map<String, String> sources = sources();
        List<String> unknown = new ArrayList<>();
        for (String name : names) {
            String[] steps = name.split("\\.");
            String source = sources.getOrDefault(steps[0], "");
            if (!Stream.of(steps).allMatch(step -> holds(source, step))) {
                unknown.add(name);
            }
        }
        return unknown;
    }

    private static boolean holds(String source, String word) {
        return Pattern.compile("\\b" + Pattern.quote(word) + "\\b")
                .matcher(source)
                .find();
    }

    private static List<String> publicTypesOfDomain() throws IOException {
        List<String> types = new ArrayList<>();
        try (Stream<Path> files = Files.list(SOURCES.resolve("domain"))) {
            for (Path file : files.sorted().toList()) {
                PUBLIC_TYPE.matcher(Files.readString(file)).results().forEach(found -> types.add(found.group(1)));
            }
        }
        return types;
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        }
        return sources;
    }

    private static List<String> glossary() throws IOException {
        return Files.readAllLines(Path.of("docs/glossary.md"));
    }

    private static List<String> codeNames(List<String> lines) {
        List<String> names = new ArrayList<>();
        for (String line : lines) {
            String[] cells = line.split("\\|", -1);
            if (cells.length == COLUMNS + 2) {
                CODE.matcher(cells[CODE_COLUMN + 1])
                        .results()
                        .map(MatchResult::group)
                        .map(name -> name.replace("`", ""))
                        .forEach(names::add);
            }
        }
        return names;
    }
}
