package fr.mutualisation.advisor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mutualisation.advisor.application.PlanBackwards;
import fr.mutualisation.advisor.domain.Planning;
import fr.mutualisation.advisor.json.JsonTrees;
import fr.mutualisation.advisor.json.PlanningJson;
import fr.mutualisation.advisor.text.PlanningCalendar;
import fr.mutualisation.advisor.text.PlanningPage;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A plan as a page, as JSON and as a diary file. */
final class PlanningDocumentsTest {

    private static final String AWKWARD = "Ville, centre; « é\\\\ » 😀 " + "é".repeat(90);

    private static Planning plan(String project, String deliberation) {
        String dossier = "{'projet': {'date': '2026-12-10'" + project + "}, 'deliberation': {" + deliberation + "}}";
        return Samples.accepted(JsonTrees.read(dossier.replace('\'', '"').getBytes(UTF_8))
                .then(tree -> new PlanBackwards().plan(tree, Samples.rules())));
    }

    private static Planning usual(String reference, String session) {
        return usual(reference, session, AWKWARD);
    }

    private static Planning usual(String reference, String session, String employer) {
        return plan(
                ", 'reference': '" + reference + "', 'intitule': 'Service commun informatique'",
                "'assemblee': 'EPCI', 'formeVotee': 'SERVICE_COMMUN_EPCI', 'dateSeance': '" + session
                        + "', 'dateEffet': '2027-01-01', 'dateControle': '2026-11-20', 'comites': ["
                        + "{'employeurNom': 'EPCI', 'dateReunion': '2026-11-18', 'unanimiteDefavorable': false},"
                        + "{'employeurNom': '" + employer + "', 'dateReunion': '2026-11-30'}]");
    }

    private static List<VEvent> events(Planning planning) throws IOException, ParserException {
        Calendar calendar = new CalendarBuilder().build(new StringReader(PlanningCalendar.of(planning)));
        assertThat(calendar.validate().hasErrors()).isFalse();
        return calendar.getComponents("VEVENT");
    }

    private static String value(VEvent event, String name) {
        return event.<Property>getProperty(name).orElseThrow().getValue();
    }

    @Test
    void theDiaryFileIsReadBackByAnotherLibrary() throws IOException, ParserException {
        List<VEvent> events = events(usual("2026-12", "2026-12-10"));

        assertThat(events).hasSizeGreaterThan(10).allSatisfy(event -> {
            assertThat(event.validate().hasErrors()).isFalse();
            assertThat(value(event, "DTSTAMP")).isEqualTo("20261120T000000Z");
            assertThat(value(event, "DTSTART")).matches("[0-9]{8}");
            assertThat(value(event, "DTEND")).isGreaterThan(value(event, "DTSTART"));
            assertThat(value(event, "DESCRIPTION")).isNotBlank();
        });
        assertThat(events).extracting(event -> value(event, "UID")).doesNotHaveDuplicates();
        assertThat(events)
                .extracting(event -> value(event, "DTSTART") + " " + value(event, "SUMMARY"))
                .contains(
                        "20261204 Au plus tard : Envoi de la convocation de l'assemblée",
                        "20261210 Vote de l'assemblée (date souhaitée)",
                        "20270101 Prise d'effet (date souhaitée)",
                        "20261020 Date passée : Convocation du comité social, " + AWKWARD.replace("\\\\", "\\"));
        assertThat(events).extracting(event -> value(event, "SUMMARY")).noneMatch(words -> words.endsWith(", EPCI"));
    }

    @Test
    void linesAreFoldedAndEndAsTheStandardSays() {
        String text = PlanningCalendar.of(usual("2026-12", "2026-12-10"));

        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(text).endsWith("END:VCALENDAR\r\n");
        assertThat(text.split("\r\n", -1)).allSatisfy(line -> {
            assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75);
            assertThat(new String(line.getBytes(UTF_8), UTF_8)).isEqualTo(line).doesNotContain("\uFFFD");
        });
    }

    @Test
    void anEventKeepsItsNameWhenItsDateMoves() throws IOException, ParserException {
        List<String> names = events(usual("2026-12", "2026-12-10")).stream()
                .map(event -> value(event, "UID"))
                .toList();

        assertThat(events(usual("2026-12", "2026-12-11")))
                .extracting(event -> value(event, "UID"))
                .containsExactlyElementsOf(names);
        assertThat(events(usual("2026-13", "2026-12-10")))
                .extracting(event -> value(event, "UID"))
                .doesNotContainAnyElementsOf(names);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG", "th-TH-u-ca-buddhist"})
    void neitherTheLanguageNorTheTimeZoneOfTheMachineMatters(String language) {
        Planning planning = usual("2026-12", "2026-12-10");
        List<String> expected = documents(planning);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(documents(planning)).isEqualTo(expected);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static List<String> documents(Planning planning) {
        return List.of(
                PlanningPage.of(planning),
                PlanningCalendar.of(planning),
                new String(PlanningJson.indented(planning), UTF_8));
    }

    /** Read before it was kept; GOLDEN_WRITE=true writes it again. */
    @Test
    void thePageIsTheOneThatAPersonHasRead() throws IOException {
        Golden.compare(
                Path.of("src/test/resources/retroplanning/service-commun.txt"),
                PlanningPage.of(usual("2026-12", "2026-12-10", "Ville centre")));
    }

    @Test
    void thePageSaysWhatIsNotKnown() {
        String page = PlanningPage.of(plan(
                "",
                "'formeVotee': 'SERVICE_COMMUN_EPCI', 'dateEffet': '2026-12-01',"
                        + " 'dateSeance': '2026-12-10', 'dateConvocation': '2026-12-08'"));

        assertThat(page.replaceAll("\\s+", " "))
                .contains(
                        "le vote doit avoir lieu le 30 novembre 2026 au plus tard",
                        "Appliqué par prudence, faute de connaître : assemblée qui délibère, population totale de la commune",
                        "Fait le 8 décembre 2026. C'est après la date limite légale, le 4 décembre 2026.",
                        "Quel jour ce contrôle est-il fait ?");
        assertThat(PlanningPage.of(plan("", "'assemblee': 'EPCI'")).replaceAll("\\s+", " "))
                .contains("aucune date limite ne peut être calculée")
                .contains("Date limite inconnue.");
    }

    @Test
    void jsonGivesTheDatesAndWhereTheyComeFrom() {
        JsonNode json = new ObjectMapper().readTree(PlanningJson.indented(usual("2026-12", "2026-12-10")));
        JsonNode convocation = find(json.path("actes"), "CONVOCATION");

        assertThat(json.path("voteTropTot").asBoolean()).isTrue();
        assertThat(json.path("premierVote").path("legal").asString()).isEqualTo("2026-12-14");
        assertThat(convocation.path("etat").asString()).isEqualTo("A_VENIR");
        assertThat(convocation.path("auPlusTard").path("conseille").asString()).isEqualTo("2026-12-04");
        assertThat(convocation.path("auPlusTard").path("repli").asString()).isEqualTo("2026-12-08");
        JsonNode delay = convocation.path("delais").path(0);
        assertThat(delay.at("/seuils/legal/nom").asString()).isEqualTo("CONVOCATION_JOURS_FRANCS");
        assertThat(delay.at("/seuils/legal/valeur").asInt()).isEqualTo(5);
        assertThat(delay.path("confiance").asString()).isEqualTo("HAUTE");
    }

    private static JsonNode find(JsonNode acts, String code) {
        for (JsonNode act : acts) {
            if (act.path("code").asString().equals(code)) {
                return act;
            }
        }
        throw new AssertionError(code);
    }
}
