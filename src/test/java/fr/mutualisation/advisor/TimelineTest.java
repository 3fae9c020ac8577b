package fr.mutualisation.advisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.mutualisation.advisor.application.TraceTimeline;
import fr.mutualisation.advisor.domain.FormOpinion;
import fr.mutualisation.advisor.domain.Opinion;
import fr.mutualisation.advisor.domain.Status;
import fr.mutualisation.advisor.domain.Timeline;
import fr.mutualisation.advisor.domain.Timeline.FormTimeline;
import fr.mutualisation.advisor.domain.Timeline.Stretch;
import fr.mutualisation.advisor.json.JsonTrees;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One dossier under every regime: periods without gap or overlap, each as an opinion on its days says. */
class TimelineTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2002, 2, 28);

    static List<String> stories() {
        return Samples.pilots();
    }

    @ParameterizedTest
    @MethodSource("stories")
    void periodsFollowOneAnotherFromTheFirstDay(String story) {
        for (FormTimeline form : timeline(Samples.dossier(story)).forms()) {
            LocalDate expected = FIRST_DAY;
            for (Stretch stretch : form.stretches()) {
                assertEquals(expected, stretch.period().from(), form.form().id());
                expected = stretch.period().to().map(last -> last.plusDays(1)).orElse(LocalDate.MAX);
            }
            assertEquals(LocalDate.MAX, expected, form.form().id());
        }
    }

    @ParameterizedTest
    @MethodSource("stories")
    void eachPeriodSaysWhatAnOpinionOnItsFirstAndLastDaySays(String story) {
        Timeline timeline = timeline(Samples.dossier(story));
        for (FormTimeline form : timeline.forms()) {
            for (Stretch stretch : judged(form)) {
                LocalDate last = stretch.period().to().orElse(LocalDate.of(2030, 1, 1));
                for (LocalDate day : List.of(stretch.period().from(), last)) {
                    Opinion opinion = Samples.opinion(Samples.dossier(story, day.toString()));
                    assertEquals(
                            form(opinion, form.form().id()).status(),
                            stretch.opinion().orElseThrow().status(),
                            form.form().id() + " " + day);
                }
            }
        }
    }

    /** Days on which the facts cannot be true have no opinion. */
    private static List<Stretch> judged(FormTimeline form) {
        return form.stretches().stream()
                .filter(stretch -> stretch.opinion().isPresent())
                .toList();
    }

    @Test
    void daysOnWhichTheFactsCannotBeTrueSaySo() {
        String metropole = text("caen-informatique").replace("\"nature\": \"CA\"", "\"nature\": \"METROPOLE\"");
        Stretch before = timeline(metropole.getBytes(StandardCharsets.UTF_8))
                .forms()
                .get(0)
                .stretches()
                .get(0);
        assertEquals(Optional.of(LocalDate.of(2010, 12, 17)), before.period().to());
        assertTrue(before.opinion().isEmpty());
        assertEquals("faits-incoherents", before.clash().orElseThrow().code().code());
    }

    @Test
    void aFormThatClosesBetweenVoteAndEffectSaysSo() {
        Opinion opinion = Samples.opinion(straddling("2010-12-10", "2010-11-20", "2011-01-01"));
        FormOpinion unified = form(opinion, "GESTION_UNIFIEE");
        assertEquals(Status.OUVERTE, unified.status());
        assertTrue(unified.changesBeforeEffect());
        assertEquals(Status.FERMEE, unified.atEffect().orElseThrow().status());
    }

    @Test
    void staffEffectsFollowTheDayOfEffect() {
        String agentsOfTheTown = "\"employeur\": \"COMMUNE\"";
        Opinion opinion =
                Samples.opinion(new String(straddling("2013-12-15", "2013-11-20", "2014-02-01"), StandardCharsets.UTF_8)
                        .replace("\"employeur\": \"EPCI\"", agentsOfTheTown)
                        .getBytes(StandardCharsets.UTF_8));
        List<String> effects = form(opinion, "SERVICE_COMMUN_EPCI").effects().stream()
                .map(note -> note.code())
                .toList();
        assertTrue(effects.contains("AGENT_TRANSFERT_PLEIN_DROIT"), effects.toString());
        assertTrue(!effects.contains("AGENT_MAD_PLEIN_DROIT"), effects.toString());
    }

    @Test
    void theOpinionOfTheSocialBodiesFollowsItsOwnDay() {
        Opinion opinion = Samples.opinion(straddling("2023-01-10", "2022-12-20", "2023-02-01"));
        List<String> names =
                opinion.project().effects().stream().map(note -> note.code()).toList();
        assertTrue(names.contains("LIBELLE_CT"), names.toString());
        assertTrue(!names.contains("LIBELLE_CST"), names.toString());
    }

    private static byte[] straddling(String vote, String body, String effect) {
        return text("caen-informatique")
                .replaceFirst(
                        "\"date\": \"[^\"]*\"",
                        "\"date\": \"" + vote + "\", \"dateAvis\": \"" + body + "\", \"dateEffet\": \"" + effect + "\"")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String text(String story) {
        return new String(Samples.dossier(story), StandardCharsets.UTF_8);
    }

    private static Timeline timeline(byte[] dossier) {
        TraceTimeline trace = new TraceTimeline(Wiring.assessor());
        return Samples.accepted(JsonTrees.read(dossier).then(tree -> trace.trace(tree, Samples.rules())));
    }

    private static FormOpinion form(Opinion opinion, String id) {
        return opinion.forms().stream()
                .filter(form -> form.form().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
