package fr.mutualisation.advisor.json;

import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Planning;
import fr.mutualisation.advisor.domain.Planning.Dates;
import fr.mutualisation.advisor.domain.Planning.PlannedAct;
import fr.mutualisation.advisor.domain.Planning.PlannedDelay;
import fr.mutualisation.advisor.domain.Schedule;
import fr.mutualisation.advisor.domain.Schedule.Pace;
import fr.mutualisation.advisor.domain.Schedule.Tie;
import java.util.List;
import java.util.Map;

/** Writes the calendar of a deliberation as JSON. */
public final class PlanningJson {

    /** What each pace is called. */
    private static final Map<Pace, String> PACES =
            Map.of(Pace.PRUDENT, "conseille", Pace.LEGAL, "legal", Pace.FALLBACK, "repli");

    private final Json json;
    private final Planning planning;

    private PlanningJson(Json json, Planning planning) {
        this.json = json;
        this.planning = planning;
    }

    /** The plan over several lines. */
    public static byte[] indented(Planning planning) {
        return Json.indented(json -> write(json, planning));
    }

    /** The members of the plan, inside an object that somebody else opens. */
    static void write(Json json, Planning planning) {
        new PlanningJson(json, planning).write();
    }

    private void write() {
        planning.reference().ifPresent(reference -> json.text("reference", reference));
        planning.title().ifPresent(title -> json.text("intitule", title));
        json.text("dateDroit", planning.date().toString());
        planning.day().ifPresent(day -> json.text("dateControle", day.toString()));
        json.flag("voteTropTot", planning.isTooSoon(Schedule.VOTE))
                .flag("effetTropTot", planning.isTooSoon(Schedule.EFFECT));
        dates("premierVote", planning.earliestVote());
        json.objects("actes", planning.acts(), this::act);
        json.objects("faitsManquants", planning.missing(), this::missing);
    }

    private void dates(String name, Dates dates) {
        json.object(name, () -> {
            for (Pace pace : Pace.values()) {
                dates.at(pace).ifPresent(day -> json.text(name(pace), day.toString()));
            }
        });
    }

    private static String name(Pace pace) {
        return java.util.Objects.requireNonNull(PACES.get(pace));
    }

    private void act(PlannedAct planned) {
        Schedule.Act act = planned.act();
        json.text("code", act.code()).text("libelle", act.label());
        act.element().ifPresent(rank -> json.number("rang", rank));
        act.whose().ifPresent(whose -> json.text("pour", whose));
        json.text("etat", planned.state().name())
                .text("necessaire", Words.truth(act.applies()))
                .flag("souhait", act.anchor());
        act.date().ifPresent(day -> json.text("date", day.toString()));
        dates("auPlusTard", planned.latest());
        planned.forFixedDates().ifPresent(day -> json.text("pourDatesFixees", day.toString()));
        dates("auPlusTot", planned.earliest());
        json.objects("delais", planned.delays(), this::delay);
        paths(act.unknown());
    }

    private void delay(PlannedDelay delay) {
        Tie tie = delay.tie();
        json.text("acte", tie.other()).text("sens", delay.within() ? "APRES" : "AVANT");
        tie.situation().ifPresent(situation -> json.text("situation", situation));
        json.text("compte", tie.counting().name());
        json.object("seuils", () -> {
            for (Pace pace : Pace.values()) {
                if (tie.delays().get(pace) != null) {
                    json.object(name(pace), () -> threshold(tie, pace));
                }
            }
        });
        json.text("verite", Words.truth(tie.applies()));
        dates("auPlusTard", delay.latest());
        json.text("source", tie.source()).text("confiance", tie.confidence().name());
        tie.note().ifPresent(note -> json.text("lecture", note));
        paths(tie.unknown());
    }

    private void threshold(Tie tie, Pace pace) {
        json.text(
                "nom", java.util.Objects.requireNonNull(tie.delays().get(pace)).name());
        tie.delay(pace, planning.date()).ifPresent(value -> json.number("valeur", value));
    }

    private void paths(List<FactPath> unknown) {
        json.texts("inconnus", unknown.stream().map(FactPath::text).toList());
    }

    private void missing(FactDefinition fact) {
        json.text("fait", fact.path().text()).text("libelle", fact.label()).text("question", fact.question());
    }
}
