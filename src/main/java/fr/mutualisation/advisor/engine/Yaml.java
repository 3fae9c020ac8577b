package fr.mutualisation.advisor.engine;

import java.util.List;
import java.util.Map;

/** A checked YAML document: plain text, lists and maps, each with its line; every scalar is text. */
sealed interface Yaml {

    int line();

    record Scalar(String text, int line, boolean quoted) implements Yaml {}

    record Sequence(List<Yaml> items, int line) implements Yaml {}

    /** Keys in the order of the file, each with the line where it stands. */
    record Mapping(Map<String, Yaml> entries, Map<String, Integer> keyLines, int line) implements Yaml {}
}
