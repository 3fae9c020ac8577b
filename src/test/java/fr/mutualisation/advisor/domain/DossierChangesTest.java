package fr.mutualisation.advisor.domain;

import static fr.mutualisation.advisor.domain.SmallVocabulary.VOCABULARY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DossierChangesTest {

    private static final FactPath NATURE = new FactPath("epci.nature");
    private static final FactPath OWN_TAX = new FactPath("epci.fiscalitePropre");
    private static final FactPath MEMBER = new FactPath("communes[].membre");
    private static final FactPath FORMALITIES = new FactPath("formalites");
    private static final LocalDate DAY = LocalDate.of(2024, 1, 15);

    private static final Dossier DOSSIER = new Sketch(
                    Map.of(Dossier.DATE, new Value.Day(DAY), NATURE, new Value.Code("CC")),
                    Map.of("communes", List.of(Map.of(MEMBER, Value.YES), Map.of())))
            .dossier(VOCABULARY);

    @Test
    void whatIsComputedIsComputedAgain() {
        Dossier changed = DOSSIER.with(NATURE, new Value.Code("SYNDICAT"), VOCABULARY);

        assertEquals(Optional.of(new Fact(Value.YES, Fact.Origin.CALCULE)), DOSSIER.fact(OWN_TAX));
        assertEquals(Optional.of(new Fact(Value.NO, Fact.Origin.CALCULE)), changed.fact(OWN_TAX));
        assertTrue(DOSSIER.without(NATURE, VOCABULARY).isUnknown(OWN_TAX));
    }

    @Test
    void oneElementChangesAlone() {
        Dossier changed = DOSSIER.with(MEMBER, 1, Value.NO, VOCABULARY);

        assertEquals(Optional.of(List.of(Optional.of(Value.YES), Optional.of(Value.NO))), changed.values(MEMBER));
        assertEquals(
                Optional.of(List.of(Optional.empty(), Optional.of(Value.NO))),
                changed.without(MEMBER, 0, VOCABULARY).values(MEMBER));
        assertEquals(Optional.of(List.of(Optional.of(Value.YES), Optional.empty())), DOSSIER.values(MEMBER));
    }

    @Test
    void aFactIsGivenWhereverItIsUnknown() {
        Dossier changed = DOSSIER.withEverywhere(MEMBER, Value.NO, VOCABULARY);
        Dossier outsideLists =
                DOSSIER.without(NATURE, VOCABULARY).withEverywhere(NATURE, new Value.Code("SYNDICAT"), VOCABULARY);

        assertEquals(Optional.of(List.of(Optional.of(Value.YES), Optional.of(Value.NO))), changed.values(MEMBER));
        assertEquals(Optional.of(List.of(Optional.of(Value.YES), Optional.empty())), DOSSIER.values(MEMBER));
        assertEquals(Optional.of(new Fact(Value.NO, Fact.Origin.CALCULE)), outsideLists.fact(OWN_TAX));
    }

    @Test
    void aListMayKeepSomeOfItsElementsOnly() {
        Dossier changed = DOSSIER.underTheLawOf(DAY.plusDays(1)).withOnly("communes", List.of(1), VOCABULARY);

        assertEquals(Optional.of(List.of(Optional.empty())), changed.values(MEMBER));
        assertEquals(DOSSIER.fact(NATURE), changed.fact(NATURE));
        assertEquals(DAY.plusDays(1), changed.date());
        assertEquals(2, DOSSIER.elements("communes").orElseThrow().size());
    }

    @Test
    void whatIsSharedWithTheDossierBeforeIsNeverWrittenTo() {
        Dossier changed = DOSSIER.with(NATURE, new Value.Code("SYNDICAT"), VOCABULARY);
        Dossier again = changed.with(MEMBER, 0, Value.NO, VOCABULARY);

        assertEquals(Optional.of(List.of(Optional.of(Value.NO), Optional.empty())), again.values(MEMBER));
        assertEquals(Optional.of(List.of(Optional.of(Value.YES), Optional.empty())), changed.values(MEMBER));
        assertEquals(Optional.of(List.of(Optional.of(Value.YES), Optional.empty())), DOSSIER.values(MEMBER));
    }

    @Test
    void aDefaultGivesWayAndComesBack() {
        Value done = new Value.Codes(new TreeSet<>(List.of("VOTE")));
        Dossier changed = DOSSIER.with(FORMALITIES, done, VOCABULARY);

        assertEquals(Optional.of(new Fact(done, Fact.Origin.DONNE)), changed.fact(FORMALITIES));
        assertEquals(
                Optional.of(new Fact(new Value.Codes(new TreeSet<>()), Fact.Origin.PAR_DEFAUT)),
                changed.without(FORMALITIES, VOCABULARY).fact(FORMALITIES));
    }

    @Test
    void theReferenceDateMoves() {
        LocalDate later = DAY.plusDays(1);

        assertEquals(
                later,
                DOSSIER.with(Dossier.DATE, new Value.Day(later), VOCABULARY).date());
        assertThrows(IllegalArgumentException.class, () -> DOSSIER.without(Dossier.DATE, VOCABULARY));
    }

    @Test
    void whatCannotBeGivenIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> DOSSIER.with(OWN_TAX, Value.NO, VOCABULARY));
        assertThrows(IllegalArgumentException.class, () -> DOSSIER.with(MEMBER, Value.NO, VOCABULARY));
        assertThrows(IllegalArgumentException.class, () -> DOSSIER.with(NATURE, 0, Value.NO, VOCABULARY));
        assertThrows(
                IllegalArgumentException.class,
                () -> DOSSIER.with(new FactPath("agents[].accord"), 0, Value.NO, VOCABULARY));
        assertThrows(IllegalArgumentException.class, () -> DOSSIER.with(MEMBER, 2, Value.NO, VOCABULARY));
    }
}
