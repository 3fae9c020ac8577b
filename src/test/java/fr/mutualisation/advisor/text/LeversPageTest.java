package fr.mutualisation.advisor.text;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mutualisation.advisor.Samples;
import fr.mutualisation.advisor.application.AssessDossier;
import fr.mutualisation.advisor.application.Effort;
import fr.mutualisation.advisor.application.FindLevers;
import fr.mutualisation.advisor.domain.Goal;
import fr.mutualisation.advisor.domain.Levers;
import fr.mutualisation.advisor.json.JsonTrees;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LeversPageTest {

    private static Levers levers(String dossier, String form, Effort effort) {
        return Samples.accepted(new FindLevers(new AssessDossier("test"))
                .find(
                        Samples.accepted(JsonTrees.read(dossier.getBytes(StandardCharsets.UTF_8))),
                        form,
                        Samples.rules(),
                        effort));
    }

    private static String page(Levers levers) {
        return LeversPage.of(levers, Samples.rules().vocabulary()).replaceAll("\\s+", " ");
    }

    @Test
    void aPartialAnswerDoesNotSayThatThereIsNoWay() {
        String dossier = new String(Samples.dossier("caen-informatique"), StandardCharsets.UTF_8);
        Levers levers = levers(dossier, "MAD_SERVICE_ASCENDANTE", new Effort(3, 3, () -> false));
        assertThat(levers.complete()).isFalse();
        assertThat(levers.ways()).isEmpty();
        assertThat(page(levers)).contains("Réponse partielle").doesNotContain("Aucun ensemble");
    }

    @Test
    void anObstacleIsToldOfOpeningWithoutReserveOnly() {
        String dossier = new String(Samples.dossier("ales-2013"), StandardCharsets.UTF_8);
        Levers levers = levers(dossier, "DELEGATION_COMPETENCE", Effort.usual());
        assertThat(levers.goal()).isNotEqualTo(Goal.OUVERTE);
        assertThat(levers.ways()).isNotEmpty();
        assertThat(page(levers))
                .contains("ne permet pas de l'ouvrir sans réserve")
                .doesNotContain("aucune voie");
    }

    @Test
    void oneWayIsToldInTheSingular() {
        String dossier = new String(Samples.dossier("caen-batiments"), StandardCharsets.UTF_8);
        Levers levers = levers(dossier, "ENTENTE", Effort.usual());
        assertThat(levers.ways()).hasSize(1);
        assertThat(page(levers)).contains("Un seul ensemble d'au plus 3 faits").doesNotContain("Les plus petits");
    }

    private static String police(String date, String communes) {
        return """
                {"projet": {"date": "%s", "sens": "EPCI_VERS_COMMUNE", "gestionnaire": "EPCI", "epciPartie": true},
                 "communes": [%s], "epci": {"nature": "CC"}, "service": {"domaine": "POLICE_MUNICIPALE"}}
                """.formatted(date, communes);
    }

    @Test
    void anElementIsToldByItsName() {
        String dossier = police(
                "2024-01-15",
                "{\"nom\": \"Ifs\", \"membreEpci\": false}, {\"membreEpci\": false}, {\"membreEpci\": true}");
        assertThat(page(levers(dossier, "POLICE_EPCI", Effort.usual())))
                .contains("commune membre de l'EPCI (« Ifs » et n° 2)");
    }

    /** Who acts, and in what time, is what the formality itself says. */
    @Test
    void aFormalityIsAskedOfItsOwnOrgan() {
        String communes = "{\"membreEpci\": true}, {\"membreEpci\": true}";
        assertThat(page(levers(police("2024-01-15", communes), "POLICE_EPCI", Effort.usual()))
                        .replaceAll(" +", " "))
                .contains("Compétent : les conseils municipaux, avec l'assemblée de l'EPCI.", "Délai : 3 mois.")
                .doesNotContain("l'autorité dont la formalité relève");
        assertThat(page(levers(police("2019-12-28", communes), "POLICE_EPCI", Effort.usual()))
                        .replaceAll(" +", " "))
                .contains("Compétent : les conseils municipaux, avec l'assemblée de l'EPCI.", "Délai : à vérifier.");
    }

    @Test
    void whatAnActDependsOnIsTold() {
        String dossier =
                "{\"projet\": {\"date\": \"2024-01-15\"}, \"competence\": {\"transferee\": \"AUCUNE\"}, \"communes\": [{\"membreEpci\": true}]}";
        assertThat(page(levers(dossier, "TRANSFERT_SERVICE", Effort.usual())))
                .contains("L'acte dépend de ce que le dossier ne dit pas : type du service et domaine du service.");
    }

    @Test
    void noDayIsToldWhereNoDelayIsKnown() {
        String dossier = new String(Samples.dossier("brest-informatique"), StandardCharsets.UTF_8);
        Levers levers = levers(dossier, "MAD_SERVICE_DESCENDANTE", Effort.usual());
        assertThat(levers.ways())
                .anyMatch(way -> !way.delaysKnown()
                        && way.earliest().equals(levers.opinion().date()));
        assertThat(page(levers))
                .doesNotContain("Au plus tôt le " + Wording.day(levers.opinion().date()));
    }
}
