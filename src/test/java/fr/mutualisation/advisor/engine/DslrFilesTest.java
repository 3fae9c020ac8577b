package fr.mutualisation.advisor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.lang.dsl.DSLTokenizedMappingFile;
import org.drools.drl.parser.lang.dsl.DefaultExpander;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** The rule files stay plain DSLR: Drools' own expander reads them with the dictionary that the advisor writes. */
final class DslrFilesTest {

    private static final Pattern PATH = Pattern.compile("path == \"([^\"]+)\"");

    @TestFactory
    Stream<DynamicTest> everyRuleFileIsDslr() throws IOException {
        DSLTokenizedMappingFile dictionary = dictionary();
        return RealRules.files().stream()
                .filter(file -> file.path().endsWith(RulebookReader.RULES))
                .map(file -> DynamicTest.dynamicTest(file.path(), () -> reads(file, dictionary)));
    }

    private static void reads(RuleFile file, DSLTokenizedMappingFile dictionary) throws Exception {
        DefaultExpander expander = new DefaultExpander();
        expander.addDSLMapping(dictionary.getMapping());
        String drl = expander.expand(folded(file));
        assertThat(expander.getErrors()).as(drl).isEmpty();

        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr parsed = parser.parse(false, drl);
        assertThat(parser.getErrors()).as(drl).isEmpty();

        List<Rule> ours = RealRules.SOURCE.rules().stream()
                .filter(rule -> rule.card().place().file().equals(file.path()))
                .toList();
        assertThat(parsed.getRules().stream().map(DslrFilesTest::summary))
                .containsExactlyInAnyOrderElementsOf(
                        ours.stream().map(DslrFilesTest::summary).toList());
    }

    /** Title, dates, paths of the facts asked. */
    private static String summary(RuleDescr rule) {
        List<String> paths = new ArrayList<>();
        for (BaseDescr each : rule.getLhs().getDescrs()) {
            String constraints = ((PatternDescr) each).getDescrs().toString();
            Matcher path = PATH.matcher(constraints);
            if (path.find()) {
                paths.add(path.group(1));
            }
        }
        return String.join(
                " | ",
                rule.getName(),
                rule.getAttributes().get("date-effective").getValue(),
                rule.getAttributes().containsKey("date-expires")
                        ? rule.getAttributes().get("date-expires").getValue()
                        : "",
                paths.toString());
    }

    private static String summary(Rule rule) {
        return String.join(
                " | ",
                rule.card().title(),
                rule.card().period().from().toString(),
                rule.card().period().to().map(Object::toString).orElse(""),
                rule.conditions().stream()
                        .map(condition -> condition.path().text())
                        .toList()
                        .toString());
    }

    /** The advisor folds typographic apostrophes and no-break spaces before it reads; the margin is left as it is. */
    private static String folded(RuleFile file) {
        return SourceText.read(file, new ArrayList<>()).lines().stream()
                .map(line -> " ".repeat(line.length() - line.stripLeading().length()) + SourceText.folded(line))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static DSLTokenizedMappingFile dictionary() throws IOException {
        DSLTokenizedMappingFile dictionary = new DSLTokenizedMappingFile();
        boolean read = dictionary.parseAndLoad(
                new StringReader(DslText.of(RealRules.SOURCE.vocabulary(), new ConsequenceBook().byName())));
        assertThat(dictionary.getErrors()).isEmpty();
        assertThat(read).isTrue();
        return dictionary;
    }

    @Test
    void aSentenceOutsideTheVocabularyIsRefused() throws IOException {
        DefaultExpander expander = new DefaultExpander();
        expander.addDSLMapping(dictionary().getMapping());

        expander.expand("règle \"Canari\"\nen vigueur du \"2020-01-01\"\nquand\n  l'EPCI est à Caen\nalors\nfin\n");

        assertThat(expander.getErrors()).hasSize(1);
    }
}
