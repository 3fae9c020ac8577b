package fr.mutualisation.advisor.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mutualisation.advisor.Samples;
import fr.mutualisation.advisor.domain.DossierCheck;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Tree;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTreesTest {

    @Test
    void keepsWhatWasWritten() {
        assertThat(read("{\"a\":[true,null,\"é\",1.50],\"b\":{}}"))
                .isEqualTo(new Tree.Branch(List.of(
                        new Tree.Member(
                                "a",
                                new Tree.Series(List.of(
                                        new Tree.Flag(true),
                                        new Tree.Nothing(),
                                        new Tree.Text("é"),
                                        new Tree.Numeral(new BigDecimal("1.50"))))),
                        new Tree.Member("b", new Tree.Branch(List.of())))));
    }

    @Test
    void keepsRepeatedMembers() {
        assertThat(read("{\"a\":1,\"a\":2}"))
                .isEqualTo(new Tree.Branch(List.of(
                        new Tree.Member("a", new Tree.Numeral(BigDecimal.ONE)),
                        new Tree.Member("a", new Tree.Numeral(BigDecimal.valueOf(2))))));
    }

    @Test
    void passesOverAByteOrderMark() {
        assertThat(read("\uFEFF{}")).isEqualTo(new Tree.Branch(List.of()));
    }

    @Test
    void refusesTwoByteOrderMarks() {
        assertThat(refusal("\uFEFF\uFEFF{}").code()).isEqualTo(FaultCode.JSON_UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "ISO-8859-1", "windows-1252"})
    void refusesOtherEncodings(String charset) {
        assertThat(refusal("{\"a\":\"é\"}".getBytes(Charset.forName(charset))).code())
                .isEqualTo(FaultCode.ENCODING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"C0 80", "ED A0 80", "F4 90 80 80", "80", "C3", "FF"})
    void refusesInvalidUtf8(String sequence) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("{\"a\":\"".getBytes(UTF_8));
        for (String one : sequence.split(" ", -1)) {
            bytes.write(Integer.parseInt(one, 16));
        }
        bytes.writeBytes("\"}".getBytes(UTF_8));
        assertThat(refusal(bytes.toByteArray()).code()).isEqualTo(FaultCode.ENCODING);
    }

    @Test
    void refusesALoneSurrogateInAName() {
        assertThat(refusal("{\"\\ud800\":1}").code()).isEqualTo(FaultCode.JSON_UNREADABLE);
    }

    @Test
    void aLoneSurrogateInATextNeverReachesAnAnswer() {
        Tree tree = read(
                "{\"projet\":{\"date\":\"2020-01-01\",\"reference\":\"a\\udc00\"},\"epci\":{\"nature\":\"\\ud800\"}}");
        List<Fault> faults =
                ((Outcome.Refused<?>) DossierCheck.check(tree, Samples.rules().vocabulary())).faults();
        assertThat(faults).extracting(Fault::code).containsExactly(FaultCode.BAD_TEXT, FaultCode.UNKNOWN_CODE);
        assertThat(new String(ProblemJson.indented(faults), UTF_8)).contains("« \uFFFD »");
    }

    @Test
    void readsSurrogatesThatGoTogether() {
        assertThat(read("[\"\\ud83c\\udfdb\"]")).isEqualTo(new Tree.Series(List.of(new Tree.Text("\ud83c\udfdb"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t\r\n", "\uFEFF"})
    void refusesNothing(String text) {
        assertThat(refusal(text).code()).isEqualTo(FaultCode.JSON_EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{} {}", "{}{", "{} x", "1 2", "{},"})
    void refusesWhatFollows(String text) {
        assertThat(refusal(text).code()).isIn(FaultCode.JSON_TRAILING, FaultCode.JSON_UNREADABLE);
    }

    @Test
    void saysThatASecondDossierIsTooMany() {
        assertThat(refusal("{}\n {}"))
                .isEqualTo(new Fault(FaultCode.JSON_TRAILING, new Fault.AtPosition(2, 2), List.of("0")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[1",
                "{\"a\"}",
                "{'a':1}",
                "{a:1}",
                "{\"a\":1,}",
                "[1,]",
                "// note\n{}",
                "{\"a\":01}",
                "{\"a\":+1}",
                "{\"a\":.5}",
                "{\"a\":1.}",
                "{\"a\":\"\t\"}",
                "{\"a\":\"\\x\"}",
                "{\"a\":tru}",
                "}",
                "\u0001",
            })
    void refusesWhatIsNotJson(String text) {
        Fault fault = refusal(text);
        assertThat(fault.code()).isEqualTo(FaultCode.JSON_UNREADABLE);
        assertThat(fault.where().text()).matches("[1-9][0-9]*:[1-9][0-9]*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "1e99999999999", "-1E-99999999999"})
    void notANumberIsRefusedByNameAtItsPath(String word) {
        Tree tree = read("{\"projet\":{\"date\":\"2020-01-01\"},\"epci\":{\"effectifAgents\":" + word + "}}");
        List<Fault> faults =
                ((Outcome.Refused<?>) DossierCheck.check(tree, Samples.rules().vocabulary())).faults();
        assertThat(faults).containsExactly(Fault.atPath(FaultCode.NOT_A_NUMBER, "$.epci.effectifAgents", word));
    }

    @ParameterizedTest
    @CsvSource({
        "0e999999999, ''",
        "0e-999999999, ''",
        "650.0, ''",
        "65e1, ''",
        "1e999999999, NUMBER_OUT_OF_RANGE",
        "-1e999999999, NUMBER_OUT_OF_RANGE",
        "1e-999999999, NOT_WHOLE",
        "999999999999999999999999999999, NUMBER_OUT_OF_RANGE",
        "0.5, NOT_WHOLE",
        "-1, NUMBER_OUT_OF_RANGE",
    })
    void extremeNumbersAreJudgedInNoTime(String number, String expected) {
        Tree tree = read("{\"projet\":{\"date\":\"2020-01-01\"},\"epci\":{\"effectifAgents\":" + number + "}}");
        Outcome<?> outcome = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> DossierCheck.check(tree, Samples.rules().vocabulary()));
        String found = outcome instanceof Outcome.Refused<?> refused
                ? refused.faults().get(0).code().name()
                : "";
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void refusesMoreThanAMegabyte() {
        byte[] atTheLimit = new byte[JsonTrees.LARGEST];
        java.util.Arrays.fill(atTheLimit, (byte) ' ');
        atTheLimit[0] = '{';
        atTheLimit[1] = '}';
        assertThat(JsonTrees.read(atTheLimit)).isInstanceOf(Outcome.Accepted.class);
        Fault fault = refusal(java.util.Arrays.copyOf(atTheLimit, JsonTrees.LARGEST + 1));
        assertThat(fault.code()).isEqualTo(FaultCode.TOO_LARGE);
        assertThat(fault.details()).containsExactly("1048576");
    }

    @Test
    void refusesMoreThanSixteenLevels() {
        assertThat(JsonTrees.read(nested(16).getBytes(UTF_8))).isInstanceOf(Outcome.Accepted.class);
        Fault fault = refusal(nested(17));
        assertThat(fault.code()).isEqualTo(FaultCode.TOO_DEEP);
        assertThat(fault.details()).containsExactly("16");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[{\"a\":"})
    void aNestingBombIsBounded(String opening) {
        String bomb = opening.repeat(JsonTrees.LARGEST / opening.length());
        assertThat(refusal(bomb).code()).isEqualTo(FaultCode.TOO_DEEP);
    }

    @Test
    void refusesMoreThanFiftyThousandValues() {
        assertThat(JsonTrees.read(flat(49_999))).isInstanceOf(Outcome.Accepted.class);
        Fault fault = refusal(flat(50_000));
        assertThat(fault.code()).isEqualTo(FaultCode.TOO_MANY_VALUES);
        assertThat(fault.details()).containsExactly("50000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.", "1e", "-0."})
    void refusesLongNumbers(String beginning) {
        Fault fault = refusal("[" + beginning + "1".repeat(200) + "]");
        assertThat(fault.code()).isIn(FaultCode.NUMBER_TOO_LONG, FaultCode.JSON_UNREADABLE);
    }

    @Test
    void saysHowLongANumberMayBe() {
        assertThat(JsonTrees.read(("[" + "1".repeat(100) + "]").getBytes(UTF_8)))
                .isInstanceOf(Outcome.Accepted.class);
        Fault fault = refusal("[" + "1".repeat(101) + "]");
        assertThat(fault.code()).isEqualTo(FaultCode.NUMBER_TOO_LONG);
        assertThat(fault.details()).containsExactly("100");
    }

    @Test
    void refusesLongNames() {
        assertThat(JsonTrees.read(named(100))).isInstanceOf(Outcome.Accepted.class);
        for (int length : List.of(101, 5_000, 1_000_000)) {
            Fault fault = refusal(named(length));
            assertThat(fault.code()).isEqualTo(FaultCode.NUMBER_TOO_LONG);
            assertThat(fault.details()).containsExactly("100");
        }
    }

    @Test
    void aLongTextIsLeftToTheVocabularyWhichKnowsItsPath() {
        String text = "a".repeat(900_000);
        Tree tree = read("{\"projet\":{\"date\":\"2020-01-01\",\"intitule\":\"" + text + "\"}}");
        assertThat(((Outcome.Refused<?>)
                                DossierCheck.check(tree, Samples.rules().vocabulary()))
                        .faults())
                .containsExactly(Fault.atPath(FaultCode.TEXT_TOO_LONG, "$.projet.intitule", "900000", "120"));
    }

    @Test
    void collidingNamesCostNoMoreThanOthers() {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < 16_384; i++) {
            text.append(i == 0 ? "\"" : ",\"");
            for (int bit = 0; bit < 14; bit++) {
                text.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            text.append("\":0");
        }
        byte[] bytes = text.append('}').toString().getBytes(StandardCharsets.US_ASCII);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> assertThat(JsonTrees.read(bytes)).isInstanceOf(Outcome.Accepted.class));
    }

    private static String nested(int levels) {
        return "[".repeat(levels) + "]".repeat(levels);
    }

    private static byte[] flat(int values) {
        return ("[0" + ",0".repeat(values - 1) + "]").getBytes(UTF_8);
    }

    private static byte[] named(int length) {
        return ("{\"" + "a".repeat(length) + "\":0}").getBytes(UTF_8);
    }

    private static Tree read(String text) {
        return Samples.accepted(JsonTrees.read(text.getBytes(UTF_8)));
    }

    private static Fault refusal(String text) {
        return refusal(text.getBytes(UTF_8));
    }

    private static Fault refusal(byte[] bytes) {
        Outcome<Tree> outcome = JsonTrees.read(bytes);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        List<Fault> faults = ((Outcome.Refused<Tree>) outcome).faults();
        assertThat(faults).hasSize(1);
        return faults.get(0);
    }
}
