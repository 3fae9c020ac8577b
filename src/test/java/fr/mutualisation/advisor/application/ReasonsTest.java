package fr.mutualisation.advisor.application;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mutualisation.advisor.Samples;
import fr.mutualisation.advisor.domain.ConditionMatrix;
import fr.mutualisation.advisor.domain.ConditionMatrix.WhyNot.Kind;
import fr.mutualisation.advisor.domain.Consequence;
import fr.mutualisation.advisor.domain.Form;
import fr.mutualisation.advisor.domain.Opinion;
import fr.mutualisation.advisor.domain.Status;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReasonsTest {

    @ParameterizedTest
    @MethodSource("fr.mutualisation.advisor.Samples#stories")
    void aFormThatTheLawHoldsBackIsBeatenOnlyByOneWithMorePoints(String story) {
        ConditionMatrix matrix = TabulateConditions.of(Samples.opinion(Samples.dossier(story)));
        matrix.rows().stream()
                .flatMap(row -> row.whyNot().stream())
                .filter(why -> why.kind() != Kind.DEVANCEE)
                .flatMap(why -> why.beaten().stream())
                .forEach(by -> assertThat(by.points()).as(by.by()).isGreaterThan(by.own()));
    }

    @ParameterizedTest
    @MethodSource("fr.mutualisation.advisor.Samples#stories")
    void everyFormThatIsNotRecommendedHasAReason(String story) {
        Opinion opinion = Samples.opinion(Samples.dossier(story));
        List<Form> chosen = opinion.recommendation().choice().instruments().stream()
                .map(one -> one.form().form())
                .toList();
        TabulateConditions.of(opinion)
                .rows()
                .forEach(row -> assertThat(row.whyNot().isEmpty())
                        .as(row.form().form().id())
                        .isEqualTo(chosen.contains(row.form().form())));
    }

    /** A rule that counts as much for both explains nothing, and none is told twice. */
    @ParameterizedTest
    @MethodSource("fr.mutualisation.advisor.Samples#stories")
    void theSignalsToldMakeTheWholeDifference(String story) {
        TabulateConditions.of(Samples.opinion(Samples.dossier(story))).rows().stream()
                .flatMap(row -> row.whyNot().stream())
                .flatMap(why -> why.beaten().stream())
                .forEach(by -> {
                    assertThat(by.signals()).allMatch(signal -> signal.points() != signal.own());
                    assertThat(by.signals())
                            .extracting(signal -> signal.rule().id())
                            .doesNotHaveDuplicates();
                    assertThat(by.signals().stream()
                                    .mapToInt(signal -> signal.points() - signal.own())
                                    .sum())
                            .isEqualTo(by.points() - by.own());
                });
    }

    /** What may close it matters only once something may open it. */
    @Test
    void anUndeterminedFormIsToldWhatMayOpenIt() {
        TabulateConditions.of(
                        Samples.opinion("{\"projet\": {\"date\": \"2024-01-15\"}}".getBytes(StandardCharsets.UTF_8)))
                .rows()
                .stream()
                .filter(row -> row.form().status() == Status.INDETERMINEE)
                .forEach(row -> assertThat(row.whyNot()
                                .orElseThrow()
                                .ground()
                                .orElseThrow()
                                .consequences())
                        .as(row.form().form().id())
                        .anyMatch(one -> one instanceof Consequence.Ruling ruling
                                && ruling.kind() == Consequence.Ruling.Kind.OUVRE));
    }

    @Test
    void whereWhatIsRecommendedNeedsNoFormItIsSaid() {
        assertThat(kindOf("GROUPEMENT_COMMANDES", "")).isEqualTo(Kind.RIEN_DE_CONSEILLE);
        assertThat(kindOf("GROUPEMENT_COMMANDES", ", \"gouvernance\": {\"objectifs\": [\"ECHANGE_PRATIQUES\"]}"))
                .isEqualTo(Kind.MODE_SANS_FORME);
    }

    private static Kind kindOf(String form, String more) {
        String dossier = """
                {"projet": {"date": "2024-01-15", "epciPartie": true}, "autresParties": [],
                 "communes": [{"membreEpci": true}, {"membreEpci": true}]%s}""".formatted(more);
        return TabulateConditions.of(Samples.opinion(dossier.getBytes(StandardCharsets.UTF_8))).rows().stream()
                .filter(row -> row.form().form().id().equals(form))
                .flatMap(row -> row.whyNot().stream())
                .map(ConditionMatrix.WhyNot::kind)
                .findFirst()
                .orElseThrow();
    }
}
