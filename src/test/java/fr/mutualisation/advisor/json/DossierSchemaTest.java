package fr.mutualisation.advisor.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mutualisation.advisor.Samples;
import fr.mutualisation.advisor.domain.DossierCheck;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.Outcome;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DossierSchemaTest {

    private static final String DATED = "\"projet\":{\"date\":\"2020-01-01\"}";

    /** Faults that a JSON Schema cannot say: the check alone finds them. */
    private static final Set<FaultCode> BEYOND_A_SCHEMA =
            EnumSet.of(FaultCode.DUPLICATE_MEMBER, FaultCode.DATE_OUT_OF_RANGE);

    @Test
    void isAValidSchema() {
        assertThat(Contract.faultsOfSchema(schema())).isEmpty();
    }

    @Test
    void isAlwaysTheSameBytes() {
        assertThat(DossierSchema.of(Samples.books().current().vocabulary())).isEqualTo(schema());
    }

    @Test
    void describesEveryFactThatADossierMayGive() {
        String text = new String(schema(), UTF_8);
        Samples.rules().vocabulary().definitions().values().forEach(fact -> {
            if (fact.givable()) {
                assertThat(text).contains("\"title\": \"" + fact.label() + "\"");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("fr.mutualisation.advisor.Samples#stories")
    void samplesAreGood(String story) {
        assertThat(Contract.faultsOfDossier(Samples.dossier(story))).isEmpty();
        assertThat(codes(Samples.dossier(story))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{" + DATED + "}",
                "{" + DATED + ",\"epci\":null,\"communes\":null,\"autresParties\":null,\"formalites\":null}",
                "{" + DATED + ",\"epci\":{},\"communes\":[{}],\"autresParties\":[]}",
                "{" + DATED + ",\"epci\":{\"nature\":null,\"comiteExiste\":null,\"effectifAgents\":null}}",
                "{" + DATED + ",\"epci\":{\"effectifAgents\":650.0}}",
                "{" + DATED + ",\"epci\":{\"effectifAgents\":65e1}}",
                "{" + DATED + ",\"epci\":{\"nom\":\"\"}}",
                "{" + DATED + ",\"epci\":{\"nom\":\"L'Haÿ-les-Roses – \uD83C\uDFDB\"}}",
                "{" + DATED + ",\"autresParties\":[\"CCAS\",\"CIAS\"]}",
                "{\"projet\":{\"date\":\"2024-02-29\"}}",
                "{\"projet\":{\"date\":\"2020-01-01\",\"intitule\":null}}",
            })
    void bothAccept(String dossier) {
        assertThat(codes(dossier.getBytes(UTF_8))).isEmpty();
        assertThat(Contract.faultsOfDossier(dossier.getBytes(UTF_8))).isEmpty();
    }

    /** The fault that the check finds, then a dossier that holds it. */
    static List<Bad> bad() {
        return List.of(
                new Bad(FaultCode.NOT_A_DOSSIER, "[]"),
                new Bad(FaultCode.NOT_A_DOSSIER, "null"),
                new Bad(FaultCode.NOT_A_DOSSIER, "1"),
                new Bad(FaultCode.MISSING_FACT, "{}"),
                new Bad(FaultCode.MISSING_FACT, "{\"projet\":null}"),
                new Bad(FaultCode.MISSING_FACT, "{\"projet\":{}}"),
                new Bad(FaultCode.MISSING_FACT, "{\"projet\":{\"date\":null}}"),
                Bad.beside(FaultCode.UNKNOWN_MEMBER, "\"epic\":{}"),
                Bad.beside(FaultCode.UNKNOWN_MEMBER, "\"epci\":{\"natur\":\"CA\"}"),
                Bad.beside(FaultCode.UNKNOWN_MEMBER, "\"communes\":[{\"nom\":\"Caen\",\"codePostal\":14000}]"),
                Bad.beside(FaultCode.UNKNOWN_MEMBER, "\"\":1"),
                Bad.beside(FaultCode.DUPLICATE_MEMBER, "\"epci\":{\"nature\":\"CA\",\"nature\":\"CC\"}"),
                Bad.beside(FaultCode.COMPUTED_FACT, "\"epci\":{\"fiscalitePropre\":true}"),
                Bad.beside(FaultCode.WRONG_TYPE, "\"epci\":[]"),
                Bad.beside(FaultCode.WRONG_TYPE, "\"epci\":\"CA\""),
                Bad.beside(FaultCode.WRONG_TYPE, "\"communes\":{}"),
                Bad.beside(FaultCode.WRONG_TYPE, "\"communes\":[null]"),
                Bad.beside(FaultCode.WRONG_TYPE, "\"communes\":[[]]"),
                Bad.beside(FaultCode.WRONG_TYPE, "\"epci\":{\"nature\":true}"),
                Bad.beside(FaultCode.WRONG_TYPE, "\"epci\":{\"comiteExiste\":\"OUI\"}"),
                Bad.beside(FaultCode.WRONG_TYPE, "\"epci\":{\"comiteExiste\":1}"),
                Bad.beside(FaultCode.WRONG_TYPE, "\"epci\":{\"effectifAgents\":\"650\"}"),
                Bad.beside(FaultCode.WRONG_TYPE, "\"epci\":{\"nom\":12}"),
                Bad.beside(FaultCode.WRONG_TYPE, "\"autresParties\":\"CCAS\""),
                Bad.beside(FaultCode.WRONG_TYPE, "\"autresParties\":[null]"),
                new Bad(FaultCode.WRONG_TYPE, "{\"projet\":{\"date\":20200101}}"),
                Bad.beside(FaultCode.UNKNOWN_CODE, "\"epci\":{\"nature\":\"ca\"}"),
                Bad.beside(FaultCode.UNKNOWN_CODE, "\"epci\":{\"nature\":\"\"}"),
                Bad.beside(FaultCode.UNKNOWN_CODE, "\"autresParties\":[\"MAIRIE\"]"),
                Bad.beside(FaultCode.DUPLICATE_CODE, "\"autresParties\":[\"CCAS\",\"CCAS\"]"),
                Bad.beside(FaultCode.NUMBER_OUT_OF_RANGE, "\"epci\":{\"effectifAgents\":-1}"),
                Bad.beside(FaultCode.NUMBER_OUT_OF_RANGE, "\"epci\":{\"effectifAgents\":999999999999999999}"),
                Bad.beside(FaultCode.NOT_WHOLE, "\"epci\":{\"effectifAgents\":0.5}"),
                new Bad(FaultCode.BAD_DATE, "{\"projet\":{\"date\":\"2023-02-29\"}}"),
                new Bad(FaultCode.BAD_DATE, "{\"projet\":{\"date\":\"2023-2-9\"}}"),
                new Bad(FaultCode.BAD_DATE, "{\"projet\":{\"date\":\"2023-01-01T00:00:00Z\"}}"),
                new Bad(FaultCode.BAD_DATE, "{\"projet\":{\"date\":\"\"}}"),
                new Bad(FaultCode.DATE_OUT_OF_RANGE, "{\"projet\":{\"date\":\"2002-02-27\"}}"),
                Bad.beside(FaultCode.TEXT_TOO_LONG, "\"epci\":{\"nom\":\"" + "a".repeat(121) + "\"}"),
                Bad.beside(FaultCode.BAD_TEXT, "\"epci\":{\"nom\":\"a\\u0000\"}"),
                Bad.beside(FaultCode.BAD_TEXT, "\"epci\":{\"nom\":\"a\\nb\"}"),
                Bad.beside(FaultCode.BAD_TEXT, "\"epci\":{\"nom\":\"a\\u202Eb\"}"),
                Bad.beside(FaultCode.BAD_TEXT, "\"epci\":{\"nom\":\"a\\u200B\"}"),
                Bad.beside(FaultCode.BAD_TEXT, "\"deliberation\":{\"collectiviteSiret\":\"123\"}"),
                Bad.beside(FaultCode.TOO_FEW_ELEMENTS, "\"communes\":[]"),
                Bad.beside(FaultCode.TOO_MANY_ELEMENTS, "\"communes\":[{}" + ",{}".repeat(2_000) + "]"));
    }

    record Bad(FaultCode code, String dossier) {
        static Bad beside(FaultCode code, String members) {
            return new Bad(code, "{" + DATED + "," + members + "}");
        }

        @Override
        public String toString() {
            return code + " " + dossier.substring(0, Math.min(90, dossier.length()));
        }
    }

    @ParameterizedTest
    @MethodSource("bad")
    void bothRefuse(Bad bad) {
        byte[] bytes = bad.dossier.getBytes(UTF_8);
        assertThat(codes(bytes)).contains(bad.code);
        assertThat(Contract.faultsOfDossier(bytes).isEmpty()).isEqualTo(BEYOND_A_SCHEMA.contains(bad.code));
    }

    /** What is not in the table above is no fault of one dossier against the vocabulary. */
    @Test
    void theTableHoldsEveryFaultOfADossier() {
        Set<FaultCode> dossier = EnumSet.range(FaultCode.UNKNOWN_MEMBER, FaultCode.TOO_MANY_ELEMENTS);
        dossier.add(FaultCode.TEXT_TOO_LONG);
        bad().forEach(bad -> dossier.remove(bad.code));
        assertThat(dossier).isEmpty();
    }

    private static Set<FaultCode> codes(byte[] dossier) {
        Set<FaultCode> codes = new TreeSet<>();
        Outcome<?> outcome = JsonTrees.read(dossier)
                .then(tree -> DossierCheck.check(tree, Samples.rules().vocabulary()));
        if (outcome instanceof Outcome.Refused<?> refused) {
            refused.faults().stream().map(Fault::code).forEach(codes::add);
        }
        return codes;
    }

    private static byte[] schema() {
        return DossierSchema.of(Samples.rules().vocabulary());
    }
}
