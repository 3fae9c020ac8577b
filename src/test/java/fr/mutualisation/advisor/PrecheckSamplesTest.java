package fr.mutualisation.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mutualisation.advisor.domain.Check.Level;
import fr.mutualisation.advisor.domain.CheckOutcome;
import fr.mutualisation.advisor.domain.Precheck;
import fr.mutualisation.advisor.domain.Verdict;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why each deliberation file of the samples has its verdict: the checks that it misses, and no other. */
class PrecheckSamplesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "controle-commune-pret       | PRET_A_VOTER   | -                    | -      | -",
                "controle-commune-incomplet  | A_COMPLETER    | PC-08, PC-81, PC-82g | PC-82r | -",
                "controle-commune-refus      | NE_PAS_VOTER   | PC-02, PC-43, PC-67  | PC-43b | -",
                "controle-epci-pret          | PRET_A_VOTER   | -                    | -      | -",
                "controle-epci-incomplet     | NON_VERIFIABLE | -                    | -      "
                        + "| PC-06, PC-08, PC-22, PC-26, PC-32a, PC-81, PC-82f",
                "controle-epci-refus         | NE_PAS_VOTER   | PC-26, PC-80         | -      | -",
            })
    void eachSampleMissesWhatItWasWrittenToMiss(
            String story, Verdict verdict, String blocking, String warning, String unverified) {
        Precheck precheck = Samples.precheck(Samples.dossier(story));
        assertThat(precheck.verdict()).isEqualTo(verdict);
        assertThat(codes(precheck, check -> check.misses(Level.BLOQUANT))).isEqualTo(blocking);
        assertThat(codes(precheck, check -> check.misses(Level.AVERTISSEMENT))).isEqualTo(warning);
        assertThat(codes(precheck, check -> check.cannotVerify(Level.BLOQUANT))).isEqualTo(unverified);
    }

    private static String codes(Precheck precheck, Predicate<CheckOutcome> wanted) {
        List<String> codes = precheck.outcomes().stream()
                .filter(wanted)
                .map(outcome -> outcome.check().code())
                .sorted()
                .toList();
        return codes.isEmpty() ? null : String.join(", ", codes);
    }
}
