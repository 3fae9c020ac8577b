package fr.mutualisation.advisor.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.mutualisation.advisor.Samples;
import fr.mutualisation.advisor.domain.Answer;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.FactType;
import fr.mutualisation.advisor.domain.Form;
import fr.mutualisation.advisor.domain.Status;
import fr.mutualisation.advisor.domain.StatusChange;
import fr.mutualisation.advisor.domain.Value;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

    @Test
    void aUnitAgreesWithItsNumber() {
        assertEquals("0 agent", AnswerText.number(0, "agents"));
        assertEquals("1 jour franc", AnswerText.number(1, "jours francs"));
        assertEquals("2 jours francs", AnswerText.number(2, "jours francs"));
        assertEquals("1 mois", AnswerText.number(1, "mois"));
        assertEquals("12 500 habitants", AnswerText.number(12_500, "habitants"));
        assertEquals("1", AnswerText.number(1, ""));
    }

    /** A year of the calendar is no quantity. */
    @Test
    void aYearIsToldInFiguresOnly() {
        assertEquals("2023", AnswerText.number(2023, "année"));
        assertEquals("3 années", AnswerText.number(3, "années"));
    }

    /** What is certain now cannot « still » be several things. */
    @Test
    void aFormThatLosesItsCertaintyIsToldSo() {
        Form form = Samples.rules().catalogue().form("ENTENTE").orElseThrow();
        Set<Status> both = EnumSet.of(Status.OUVERTE, Status.FERMEE);
        assertThat(AnswerText.statuses(List.of(new StatusChange(form, EnumSet.of(Status.FERMEE), both))))
                .contains("ne serait plus certain (ouverte ou fermée)");
        assertThat(AnswerText.statuses(List.of(new StatusChange(form, EnumSet.allOf(Status.class), both))))
                .contains("pourrait encore être ouverte ou fermée");
    }

    /** Every unit that the rules name has its singular, or is the same in both. */
    @Test
    void everyUnitHasItsSingular() {
        assertEquals(
                Set.of("mois", "pour cent", "voix"),
                units().stream()
                        .filter(unit -> AnswerText.number(1, unit).equals(("1 " + unit).trim()))
                        .collect(Collectors.toSet()));
    }

    /** Every unit of the rules. */
    static Set<String> units() {
        Set<String> units = new TreeSet<>();
        Samples.rules().vocabulary().definitions().values().stream()
                .map(FactDefinition::type)
                .filter(FactType.Whole.class::isInstance)
                .forEach(type -> units.add(((FactType.Whole) type).unit()));
        Samples.rules()
                .catalogue()
                .thresholds()
                .values()
                .forEach(threshold -> threshold.steps().forEach(step -> units.add(step.unit())));
        return units;
    }

    /** « Autres parties : aucun » would not agree with its noun. */
    @Test
    void anEmptyListReadsBesideANounOfAnyGender() {
        assertEquals(
                "néant ou centre communal d'action sociale",
                AnswerText.of(OTHERS, new Answer.OneOf(List.of(codes(), codes("CCAS")))));
    }
}
