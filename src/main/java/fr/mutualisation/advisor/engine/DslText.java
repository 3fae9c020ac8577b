package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.Sentence;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the Drools {@code .dsl} that goes with the vocabulary: with it, Drools' own expander reads the rule files.
 * The advisor itself never expands text; this is for other tools, and for the test that the files stay plain DSLR.
 */
final class DslText {

    /** At the start of a line only: the same words may stand in a title or an annotation. */
    private static final List<String> KEYWORDS = List.of(
            "[keyword]^\\x20*règle=rule",
            "[keyword]^\\x20*en vigueur du \"{du:[-0-9]+}\" jusqu'au \"{au:[-0-9]+}\""
                    + "=date-effective \"{du}\" date-expires \"{au}\"",
            "[keyword]^\\x20*en vigueur du=date-effective",
            "[keyword]^\\x20*quand=when",
            "[keyword]^\\x20*alors=then",
            "[keyword]^\\x20*fin=end");

    private DslText() {}

    static String of(Vocabulary vocabulary, Map<String, String> consequences) {
        StringBuilder dsl = new StringBuilder();
        KEYWORDS.forEach(line -> dsl.append(line).append('\n'));
        dsl.append("[condition]toujours=Holds( condition == ")
                .append(Holds.ALWAYS)
                .append(" )\n");
        Map<String, Sentence> longestFirst =
                new TreeMap<>(Comparator.comparingInt(String::length).reversed().thenComparing(String::compareTo));
        for (FactDefinition fact : vocabulary.definitions().values()) {
            fact.sentences().forEach(sentence -> longestFirst.put(sentence.template(), sentence));
        }
        longestFirst.forEach((template, sentence) -> dsl.append("[condition]")
                .append(escaped(template))
                .append("=Given( path == \"")
                .append(sentence.path())
                .append("\" )\n"));
        consequences.values().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .forEach(template ->
                        dsl.append("[consequence]").append(escaped(template)).append("=tableau.toString();\n"));
        return dsl.toString();
    }

    private static String escaped(String template) {
        return template.replace("(", "\\(")
                .replace(")", "\\)")
                .replace("+", "\\+")
                .replace(".", "\\.");
    }
}
