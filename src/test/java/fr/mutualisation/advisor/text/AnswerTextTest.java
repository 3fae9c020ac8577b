package fr.mutualisation.advisor.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.mutualisation.advisor.Samples;
import fr.mutualisation.advisor.domain.Answer;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Value;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AnswerTextTest {

    private static final FactDefinition OTHERS = Samples.rules()
            .vocabulary()
            .definition(new FactPath("autresParties"))
            .orElseThrow();

    private static Value codes(String... codes) {
        return new Value.Codes(new TreeSet<>(List.of(codes)));
    }

    private static String move(Value from, Value to) {
        return AnswerText.move(OTHERS, Optional.of(from), new Answer.OneOf(List.of(to)));
    }

    @Test
    void aListGainsAndLosesByName() {
        assertEquals("ajouter « centre communal d'action sociale » à la liste", move(codes(), codes("CCAS")));
        assertEquals(
                "ajouter « autre EPCI ou syndicat mixte » à la liste et retirer « centre communal d'action sociale »"
                        + " de la liste",
                move(codes("CCAS"), codes("AUTRE_EPCI")));
        assertEquals("", AnswerText.instead(OTHERS, codes("CCAS")));
    }

    /** « Autres parties : aucun » would not agree with its noun. */
    @Test
    void anEmptyListReadsBesideANounOfAnyGender() {
        assertEquals(
                "néant ou centre communal d'action sociale",
                AnswerText.of(OTHERS, new Answer.OneOf(List.of(codes(), codes("CCAS")))));
    }
}
