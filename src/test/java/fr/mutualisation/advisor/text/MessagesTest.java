package fr.mutualisation.advisor.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mutualisation.advisor.Doors;
import fr.mutualisation.advisor.Samples;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.RuleCase;
import fr.mutualisation.advisor.engine.RefusedRules;
import fr.mutualisation.advisor.json.JsonTrees;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    private static final Pattern HOLE = Pattern.compile("\\{([0-9])(\\|mot)?}");
    private static final Properties SENTENCES = load("fautes.properties");
    private static final Properties WORDS = load("mots.properties");

    /** Made by the doors themselves; the doors' own tests read their sentences. */
    private static final Set<FaultCode> REQUESTS = EnumSet.range(FaultCode.BAD_REQUEST, FaultCode.INTERNAL);

    private static final List<String> INPUTS = List.of(
            "",
            "{",
            "{} {}",
            "\u00e9",
            "[".repeat(20),
            "[0" + ",0".repeat(50_000) + "]",
            "[" + "1".repeat(101) + "]",
            " ".repeat(1_048_577),
            "[]",
            "{}",
            dated("\"epic\":{},\"zzzzzzzzzzzzzzzzz\":1"),
            dated("\"epci\":{\"nature\":\"CA\",\"nature\":\"CC\"}"),
            dated("\"epci\":{\"fiscalitePropre\":true}"),
            dated("\"epci\":[],\"communes\":{},\"agents\":[null],\"bien\":\"x\""),
            dated("\"epci\":{\"nature\":1,\"comiteExiste\":\"OUI\",\"effectifAgents\":\"1\",\"nom\":{}}"),
            dated(
                    "\"epci\":{\"nature\":\"ca\",\"effectifAgents\":-1,\"nom\":\"a\\n\"},\"autresParties\":[\"X\",\"CCAS\",\"CCAS\"]"),
            dated("\"epci\":{\"effectifAgents\":0.5,\"nom\":\"" + "a".repeat(200) + "\"},\"communes\":[]"),
            dated("\"epci\":{\"effectifAgents\":NaN},\"communes\":[{}" + ",{}".repeat(300) + "]"),
            dated("\"deliberation\":{\"collectiviteSiret\":\"1\"}"),
            "{\"projet\":{\"date\":\"hier\"}}",
            "{\"projet\":{\"date\":20200101}}",
            "{\"projet\":{\"date\":\"1999-01-01\"}}");

    private static String dated(String members) {
        return "{\"projet\":{\"date\":\"2024-01-15\"}," + members + "}";
    }

    @Test
    void everyCodeSaysWhatAndWhatToDoAndNothingElseIsThere() {
        Set<String> expected = new TreeSet<>();
        for (FaultCode code : FaultCode.values()) {
            expected.add(code.code() + ".quoi");
            expected.add(code.code() + ".remede");
        }
        assertThat(new TreeSet<>(SENTENCES.stringPropertyNames())).isEqualTo(expected);
    }

    @Test
    void everySentenceIsASentence() {
        SENTENCES.forEach((key, sentence) -> {
            assertThat((String) sentence).as((String) key).matches("(?s)([\\p{Lu}«{@/\\[]|[a-z]+/).*[.?}\\]]");
            assertThat(sentence.toString().replaceAll("\\{[0-9](\\|mot)?}", "x"))
                    .as((String) key)
                    .doesNotContainPattern("\\{[0-9]|\\|mot|  ");
        });
        assertThat(SENTENCES.stringPropertyNames())
                .allSatisfy(key -> assertThat(key).matches("[a-z]+(-[a-z]+)*\\.(quoi|remede)"));
    }

    @Test
    void everyRealFaultFillsItsSentences() {
        Set<FaultCode> seen = EnumSet.noneOf(FaultCode.class);
        Set<String> words = new TreeSet<>();
        List<String> wrong = new ArrayList<>();
        faults().forEach(fault -> {
            seen.add(fault.code());
            for (String part : List.of(".quoi", ".remede")) {
                check(fault, SENTENCES.getProperty(fault.code().code() + part), words, wrong);
            }
            String said = FaultSentences.what(fault) + " " + FaultSentences.remedy(fault);
            if (said.contains("«  »") || said.contains("|mot") || said.contains(": .")) {
                wrong.add(said);
            }
        });
        assertThat(wrong.stream().distinct()).isEmpty();
        seen.addAll(REQUESTS);
        assertThat(EnumSet.complementOf(EnumSet.copyOf(seen))).isEmpty();
    }

    private static void check(Fault fault, String sentence, Set<String> words, List<String> wrong) {
        Matcher hole = HOLE.matcher(sentence);
        while (hole.find()) {
            int index = Integer.parseInt(hole.group(1));
            if (index >= fault.details().size()) {
                wrong.add(fault + " has no detail " + index);
                continue;
            }
            String detail = fault.details().get(index);
            if (hole.group(2) != null) {
                words.add(detail);
                if (detail.matches("[a-z]+(-[a-z]+)*") && !WORDS.containsKey(detail)) {
                    wrong.add(fault + " has no word for " + detail);
                }
            }
        }
    }

    @Test
    void everyWordIsUsed() {
        Set<String> used = new TreeSet<>();
        faults().forEach(fault -> {
            for (String part : List.of(".quoi", ".remede")) {
                check(fault, SENTENCES.getProperty(fault.code().code() + part), used, new ArrayList<>());
            }
        });
        Set<String> unused = new TreeSet<>(WORDS.stringPropertyNames());
        unused.removeAll(used);
        unused.removeAll(AnswerTextTest.units());
        assertThat(unused).isEmpty();
    }

    private static Stream<Fault> faults() {
        Stream<Outcome<?>> dossiers = Stream.concat(
                INPUTS.stream()
                        .map(text -> outcome(
                                JsonTrees.read(text.equals("\u00e9") ? new byte[] {-1} : text.getBytes(UTF_8)))),
                cases().map(one -> Doors.assessor().assess(one.dossier(), Samples.rules())));
        return Stream.concat(
                RefusedRules.faults(),
                dossiers.flatMap(outcome ->
                        outcome instanceof Outcome.Refused<?> refused ? refused.faults().stream() : Stream.of()));
    }

    private static Outcome<?> outcome(Outcome<fr.mutualisation.advisor.domain.Tree> read) {
        return read.then(tree -> Doors.assessor().assess(tree, Samples.rules()));
    }

    private static Stream<RuleCase> cases() {
        return Samples.accepted(Samples.books().cases()).stream()
                .filter(one -> !one.expected().incoherent().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"avis.properties", "problemes.properties", "verification.properties"})
    void everyOtherFileIsReadable(String file) {
        load(file)
                .forEach((key, sentence) -> assertThat(sentence.toString())
                        .as(file + " " + key)
                        .isNotEmpty()
                        .doesNotContain("\uFFFD"));
    }

    @ParameterizedTest
    @CsvSource({"format-refuse.quoi, text/plain, « text/plain »", "format-refuse.quoi, '', JSON est lu ici."})
    void whatLacksItsDetailIsLeftOut(String key, String detail, String expected) {
        assertThat(Messages.of("fautes.properties").say(key, detail)).contains(expected);
    }

    @Test
    void aDetailIsNeverReadAsASentence() {
        assertThat(Messages.of("fautes.properties").say("regle-inconnue.quoi", "{1} [[{0}]] $1 \\", "x"))
                .isEqualTo("La règle « {1} [[{0}]] $1 \\ » n'existe pas. Vouliez-vous « x » ?");
    }

    private static Properties load(String file) {
        Properties properties = new Properties();
        try (InputStream in = Messages.class.getResourceAsStream(file)) {
            properties.load(new InputStreamReader(in, UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }
}
