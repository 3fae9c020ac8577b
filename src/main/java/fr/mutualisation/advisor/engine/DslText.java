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

    private static final List<String> KEYWORDS = List.of(
            "[keyword]règle=rule",
            "[keyword]en vigueur du=date-effective",
            "[keyword]jusqu'au=date-expires",
            "[keyword]quand=when",
            "[keyword]alors=then",
            "[keyword]fin=end");

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
