package fr.mutualisation.advisor.text;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mutualisation.advisor.domain.FactType;
import fr.mutualisation.advisor.domain.Tree;
import fr.mutualisation.advisor.text.SpokenAnswer.Command;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenAnswerTest {

    private static final Map<String, String> CODES = new LinkedHashMap<>(Map.of("CC", "communauté de communes"));

    static {
        CODES.put("CA", "communauté d'agglomération");
    }

    private static final Map<String, FactType> TYPES = Map.of(
            "oui-non", new FactType.YesNo(),
            "oui-non-inconnu", new FactType.YesNoUnknown(),
            "choix", new FactType.Choice(CODES),
            "codes", new FactType.Codes(CODES),
            "entier", new FactType.Whole(0, 100, "agents"),
            "date", new FactType.Day(LocalDate.of(2002, 2, 28), LocalDate.of(2199, 12, 31)),
            "texte", new FactType.Words(10, Optional.empty()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            oui-non         | oui          | true
            oui-non         | O            | true
            oui-non         | 2            | false
            oui-non         | NON          | false
            oui-non         | peut-être    | -
            oui-non         | 3            | -
            oui-non         | 0            | -
            oui-non-inconnu | à établir    | "INCONNU"
            oui-non-inconnu | 3            | "INCONNU"
            choix           | 2            | "CA"
            choix           | cc           | "CC"
            choix           | CU           | -
            choix           | 9999999999   | -
            choix           | 1.           | -
            codes           | aucun        | []
            codes           | 2, 1         | ["CA", "CC"]
            codes           | ca;cc        | ["CA", "CC"]
            codes           | 1,1          | ["CC", "CC"]
            codes           | 1,           | -
            codes           | 1,7          | -
            entier          | 12 500       | 12500
            entier          | 12 500 | 12500
            entier          | -3           | -3
            entier          | 1,5          | -
            entier          | douze        | -
            date            | 15/1/2011    | "2011-01-15"
            date            | 15.01.2011   | "2011-01-15"
            date            | 2011-01-15   | "2011-01-15"
            date            | hier         | "hier"
            texte           |  Caen        | "Caen"
            """)
    void readsWhatPeopleType(String type, String words, String expected) {
        assertThat(SpokenAnswer.read(words, TYPES.get(type))
                        .map(SpokenAnswerTest::shown)
                        .orElse("-"))
                .isEqualTo(expected);
    }

    private static String shown(Tree tree) {
        if (tree instanceof Tree.Series series) {
            return series.elements().stream().map(SpokenAnswerTest::shown).collect(Collectors.joining(", ", "[", "]"));
        }
        if (tree instanceof Tree.Flag flag) {
            return Boolean.toString(flag.yes());
        }
        return tree instanceof Tree.Numeral numeral
                ? numeral.number().toString()
                : "\"" + ((Tree.Text) tree).text() + "\"";
    }

    @Test
    void silenceIsNoAnswer() {
        TYPES.values().forEach(type -> assertThat(SpokenAnswer.read("  ", type)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ?                | AIDE
            aide             | AIDE
            JSP              | JSP
            je ne  sais pas  | JSP
            Retour           | RETOUR
            fin              | FIN
            """)
    void knowsItsCommands(String words, Command command) {
        assertThat(SpokenAnswer.command(words)).contains(command);
    }

    @ParameterizedTest
    @CsvSource({"oui", "finances", "''", "retour arrière"})
    void takesNoAnswerForACommand(String words) {
        assertThat(SpokenAnswer.command(words)).isEmpty();
    }
}
