package fr.mutualisation.advisor.application;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mutualisation.advisor.Samples;
import fr.mutualisation.advisor.domain.ConditionMatrix;
import fr.mutualisation.advisor.domain.ConditionMatrix.WhyNot.Kind;
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
}
