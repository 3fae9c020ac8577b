package fr.mutualisation.advisor.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DossierCheckTest {

    @Test
    void namesEveryFaultAtOnceWithItsPath() {
        Tree input = branch(
                member(
                        "projet",
                        branch(
                                member("date", text("2001-01-01")),
                                member("intitule", text("onze lettres")),
                                member("insee", text("1411A")),
                                member("gratuit", text("oui")),
                                member("interet", text("PEUT-ETRE")),
                                member("population", number("1001")),
                                member("popolation", number("12")))),
                member(
                        "epci",
                        branch(
                                member("nature", text("CB")),
                                member("nature", text("CA")),
                                member("fiscalitePropre", new Tree.Flag(true)))),
                member("communes", new Tree.Series(List.of())),
                member("agents", new Tree.Series(List.of(branch(), branch(), branch()))),
                member("formalites", new Tree.Series(List.of(text("AVIS"), text("AVIS"), text("VOTES"), number("1")))));

        assertThat(faults(input))
                .containsExactlyInAnyOrder(
                        "DATE_OUT_OF_RANGE $.projet.date [2001-01-01, 2002-02-28, 2199-12-31]",
                        "TEXT_TOO_LONG $.projet.intitule [12, 10]",
                        "BAD_TEXT $.projet.insee [^[0-9]{5}$]",
                        "WRONG_TYPE $.projet.gratuit [booleen, texte]",
                        "UNKNOWN_CODE $.projet.interet [PEUT-ETRE, , OUI, NON, INCONNU]",
                        "NUMBER_OUT_OF_RANGE $.projet.population [1001, 0, 1000, habitants]",
                        "UNKNOWN_MEMBER $.projet.popolation [popolation, population, date, intitule, insee, gratuit,"
                                + " interet, population]",
                        "UNKNOWN_CODE $.epci.nature [CB, CA, CC, CA, CU]",
                        "DUPLICATE_MEMBER $.epci.nature [nature]",
                        "COMPUTED_FACT $.epci.fiscalitePropre [libellé de epci.fiscalitePropre]",
                        "TOO_FEW_ELEMENTS $.communes [0, 1]",
                        "TOO_MANY_ELEMENTS $.agents [3, 2]",
                        "DUPLICATE_CODE $.formalites[1] [AVIS]",
                        "UNKNOWN_CODE $.formalites[2] [VOTES, VOTE, AVIS, VOTE, FICHE_IMPACT]",
                        "WRONG_TYPE $.formalites[3] [texte, nombre]");
    }

    @Test
    void anElementIsNamedByItsPlace() {
        Tree input = dated(member(
                "communes",
                new Tree.Series(List.of(
                        branch(member("membre", new Tree.Flag(true))),
                        branch(member("membre", text("oui")), member("nom", text("Caen")))))));

        assertThat(faults(input))
                .containsExactly(
                        "WRONG_TYPE $.communes[1].membre [booleen, texte]",
                        "UNKNOWN_MEMBER $.communes[1].nom [nom, , membre]");
    }

    @Test
    void wrongShapesAreNamedByWhatTheyAre() {
        assertThat(faults(text("dossier"))).containsExactly("NOT_A_DOSSIER $ [texte]");
        assertThat(faults(dated(member("communes", branch())))).containsExactly("WRONG_TYPE $.communes [liste, objet]");
        assertThat(faults(dated(member("epci", new Tree.Series(List.of())))))
                .containsExactly("WRONG_TYPE $.epci [objet, liste]");
        assertThat(faults(dated(member("communes", new Tree.Series(List.of(new Tree.Nothing()))))))
                .containsExactly("WRONG_TYPE $.communes[0] [objet, nul]");
        assertThat(faults(dated(member("formalites", text("AVIS")))))
                .containsExactly("WRONG_TYPE $.formalites [liste, texte]");
    }

    /** A year that nobody means is a slip in a date, which is a date all the same. */
    @Test
    void aDayOfAnyYearIsADateAndMayBeOutside() {
        for (String day : List.of("1804-03-21", "2200-01-01", "9999-12-31")) {
            assertThat(faults(branch(member("projet", branch(member("date", text(day)))))))
                    .containsExactly("DATE_OUT_OF_RANGE $.projet.date [" + day + ", 2002-02-28, 2199-12-31]");
        }
        for (String words : List.of("1804-02-30", "12024-01-15", "2024-1-15")) {
            assertThat(faults(branch(member("projet", branch(member("date", text(words)))))))
                    .containsExactly("BAD_DATE $.projet.date [" + words + "]");
        }
    }

    @Test
    void aDossierWithoutItsDateIsRefused() {
        assertThat(faults(branch())).containsExactly("MISSING_FACT $.projet.date [Que vaut projet.date ?]");
        assertThat(faults(branch(member("projet", branch(member("date", new Tree.Nothing()))))))
                .containsExactly("MISSING_FACT $.projet.date [Que vaut projet.date ?]");
    }

    @Test
    void aDateExistsAndIsWrittenOneWay() {
        for (String date : List.of("2023-02-29", "2024-2-9", "09/02/2024", "2024-02-09T00:00", "2024-13-01", "")) {
            assertThat(faults(branch(member("projet", branch(member("date", text(date)))))))
                    .as(date)
                    .containsExactly("BAD_DATE $.projet.date [" + date + "]");
        }
        assertThat(faults(branch(member("projet", branch(member("date", number("2024")))))))
                .containsExactly("WRONG_TYPE $.projet.date [date, nombre]");
    }

    @Test
    void aNumberIsWholeHoweverItIsWritten() {
        for (String number : List.of("120", "120.0", "1.2e2")) {
            Dossier dossier = accepted(population(number(number)));
            assertThat(dossier.fact(new FactPath("projet.population")))
                    .as(number)
                    .contains(new Fact(new Value.Whole(120), Fact.Origin.DONNE));
        }
        assertThat(faults(population(number("0.5")))).containsExactly("NOT_WHOLE $.projet.population [0.5]");
        assertThat(faults(population(number("-1"))))
                .containsExactly("NUMBER_OUT_OF_RANGE $.projet.population [-1, 0, 1000, habitants]");
        assertThat(faults(population(number("1e999999"))))
                .containsExactly("NUMBER_OUT_OF_RANGE $.projet.population […, 0, 1000, habitants]");
        assertThat(faults(population(new Tree.NotANumber("NaN"))))
                .containsExactly("NOT_A_NUMBER $.projet.population [NaN]");
    }

    private static Tree population(Tree value) {
        return branch(member("projet", branch(member("date", text("2024-01-15")), member("population", value))));
    }

    @Test
    void hiddenCharactersAreRefusedInAText() {
        for (String hidden : List.of("a\u0000b", "a\u202Eb", "a\nb", "a\uD800b")) {
            Tree input = branch(
                    member("projet", branch(member("date", text("2024-01-15")), member("intitule", text(hidden)))));
            assertThat(faults(input)).containsExactly("BAD_TEXT $.projet.intitule []");
        }
    }

    @Test
    void aStrangeNameIsMadePrintable() {
        assertThat(faults(dated(member("a\u001B[31m", text("x")))))
                .containsExactly("UNKNOWN_MEMBER $.a\uFFFD[31m [a\uFFFD[31m, , epci, projet, communes, agents,"
                        + " formalites]");
    }

    @Test
    void whatIsGivenIsKnownAndTheRestIsNot() {
        Dossier dossier = accepted(dated(
                member("epci", branch(member("nature", text("CA")))),
                member("communes", new Tree.Series(List.of(branch())))));

        assertThat(dossier.date()).isEqualTo("2024-01-15");
        assertThat(dossier.fact(new FactPath("epci.fiscalitePropre")))
                .contains(new Fact(Value.YES, Fact.Origin.CALCULE));
        assertThat(dossier.fact(new FactPath("formalites")).map(Fact::origin)).contains(Fact.Origin.PAR_DEFAUT);
        assertThat(dossier.elements("communes")).contains(List.of(Map.of()));
        assertThat(dossier.elements("agents")).isEmpty();
        assertThat(dossier.isUnknown(new FactPath("communes[].membre"))).isTrue();
        assertThat(dossier.isUnknown(new FactPath("projet.interet"))).isTrue();
        assertThat(dossier.isUnknown(new FactPath("epci.nature"))).isFalse();
    }

    @Test
    void anExplicitNothingIsAnAbsence() {
        Dossier dossier = accepted(dated(member("epci", new Tree.Nothing()), member("agents", new Tree.Nothing())));

        assertThat(dossier.fact(new FactPath("epci.nature"))).isEmpty();
        assertThat(dossier.elements("agents")).isEqualTo(Optional.empty());
    }

    private static Dossier accepted(Tree input) {
        return ((Outcome.Accepted<Dossier>) DossierCheck.check(input, SmallVocabulary.VOCABULARY)).value();
    }

    private static List<String> faults(Tree input) {
        return ((Outcome.Refused<Dossier>) DossierCheck.check(input, SmallVocabulary.VOCABULARY))
                .faults().stream()
                        .map(fault -> fault.code() + " " + fault.where().text() + " " + fault.details())
                        .toList();
    }

    private static Tree dated(Tree.Member... members) {
        List<Tree.Member> all = new ArrayList<>(Arrays.asList(members));
        all.add(member("projet", branch(member("date", text("2024-01-15")))));
        return new Tree.Branch(all);
    }

    private static Tree branch(Tree.Member... members) {
        return new Tree.Branch(List.of(members));
    }

    private static Tree.Member member(String name, Tree value) {
        return new Tree.Member(name, value);
    }

    private static Tree text(String text) {
        return new Tree.Text(text);
    }

    private static Tree number(String number) {
        return new Tree.Numeral(new BigDecimal(number));
    }
}
