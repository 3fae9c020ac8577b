package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.Planning;
import fr.mutualisation.advisor.domain.Planning.Dates;
import fr.mutualisation.advisor.domain.Planning.PlannedAct;
import fr.mutualisation.advisor.domain.Planning.State;
import fr.mutualisation.advisor.domain.Schedule;
import fr.mutualisation.advisor.domain.Schedule.Pace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The calendar of a deliberation as plain text: what to do by when, act by act. */
public final class PlanningPage {

    private static final Messages MESSAGES = Messages.of("retroplanning.properties");
    private static final int INDENT = 4;

    private final Planning planning;
    private final DelayText delays;
    private final Paragraphs page = new Paragraphs();

    private PlanningPage(Planning planning) {
        this.planning = planning;
        this.delays = new DelayText(planning);
    }

    /** The text of a plan. */
    public static String of(Planning planning) {
        PlanningPage page = new PlanningPage(planning);
        page.heading();
        planning.acts().forEach(page::act);
        page.missing();
        return page.page.toString();
    }

    /** What is said of one act: where it stands, its dates, its delays. */
    static List<String> sentences(Planning planning, PlannedAct planned) {
        PlanningPage page = new PlanningPage(planning);
        List<String> sentences = new ArrayList<>(page.dates(planned));
        sentences.addAll(page.delays.of(planned));
        return sentences;
    }

    private void heading() {
        page.paragraph("", 0, MESSAGES.say("titre"));
        planning.title()
                .or(planning::reference)
                .ifPresent(title -> line(
                        "dossier",
                        title,
                        planning.title().flatMap(own -> planning.reference()).orElse("")));
        line(
                "lecture",
                Wording.day(planning.date()),
                planning.day().map(Wording::day).orElse(""));
        line("mode-d-emploi");
        wish(Schedule.VOTE);
        wish(Schedule.EFFECT);
        if (planning.acts().stream()
                .allMatch(planned -> planned.latest().byPace().isEmpty())) {
            line("sans-souhait");
        }
        Dates first = planning.earliestVote();
        first.at(Pace.LEGAL)
                .ifPresent(legal -> line(
                        "premier-vote",
                        first.at(Pace.PRUDENT).map(Wording::day).orElse(""),
                        Wording.day(legal),
                        first.at(Pace.FALLBACK)
                                .filter(urgent -> urgent.isBefore(legal))
                                .map(Wording::day)
                                .orElse("")));
    }

    private void line(String key, String... details) {
        page.paragraph("", 0, MESSAGES.say(key, details));
    }

    private void wish(String code) {
        for (PlannedAct planned : planning.acts()) {
            Optional<LocalDate> wish =
                    planned.act().date().filter(date -> planned.act().code().equals(code));
            wish.ifPresent(date -> {
                line("souhait." + code, Wording.day(date));
                if (planning.isTooSoon(code)) {
                    line("trop-tot." + code);
                }
                planned.latest()
                        .at(Pace.LEGAL)
                        .filter(date::isAfter)
                        .ifPresent(last -> line("trop-tard", Wording.day(last)));
            });
        }
    }

    private void act(PlannedAct planned) {
        page.title(MESSAGES.say(
                "acte",
                planned.act().label(),
                planned.act().whose().orElse(""),
                planned.act().code()));
        page.paragraph("", INDENT, String.join(" ", dates(planned)));
        delays.of(planned).forEach(delay -> page.paragraph("  -", INDENT, delay));
    }

    private List<String> dates(PlannedAct planned) {
        List<String> said = new ArrayList<>();
        Optional<LocalDate> legal = planned.latest().at(Pace.LEGAL);
        if (planned.state() == State.FAIT) {
            LocalDate done = planned.act().date().orElseThrow();
            said.add(MESSAGES.say("etat.FAIT", Wording.day(done)));
            legal.filter(done::isAfter).ifPresent(last -> said.add(MESSAGES.say("fait-trop-tard", Wording.day(last))));
        } else if (planned.isSettled()) {
            said.add(MESSAGES.say("etat.sans-date"));
        } else {
            toDo(planned, said);
        }
        if (!planned.act().unknown().isEmpty()) {
            said.add(MESSAGES.say("facultatif", delays.labels(planned.act().unknown())));
        }
        return said;
    }

    private void toDo(PlannedAct planned, List<String> said) {
        said.add(MESSAGES.say("etat." + planned.state()));
        planned.act()
                .date()
                .filter(date -> !planned.act().anchor())
                .ifPresent(date -> said.add(MESSAGES.say("prevu", Wording.day(date))));
        said.addAll(limits(planned.latest()));
        planned.forFixedDates().ifPresent(day -> said.add(MESSAGES.say("limite.fixee", Wording.day(day))));
        if (planning.day().filter(planned::isMarginGone).isPresent()) {
            said.add(MESSAGES.say("marge-passee"));
        }
        planned.earliest().at(Pace.LEGAL).ifPresent(first -> {
            if (planning.day().filter(first::isAfter).isPresent()) {
                said.add(MESSAGES.say("au-plus-tot", Wording.day(first)));
            }
            if (planned.state() == State.A_VENIR
                    && planned.latest().at(Pace.LEGAL).filter(first::isAfter).isPresent()) {
                said.add(MESSAGES.say("trop-tard.acte"));
            }
        });
    }

    private static List<String> limits(Dates latest) {
        Optional<LocalDate> legal = latest.at(Pace.LEGAL);
        List<String> said = new ArrayList<>();
        if (legal.isPresent() && legal.equals(latest.at(Pace.PRUDENT))) {
            said.add(MESSAGES.say("limite.unique", Wording.day(legal.get())));
        } else {
            latest.at(Pace.PRUDENT).ifPresent(day -> said.add(MESSAGES.say("limite.conseillee", Wording.day(day))));
            legal.ifPresent(day -> said.add(MESSAGES.say("limite.legale", Wording.day(day))));
        }
        latest.at(Pace.FALLBACK)
                .filter(day -> !legal.equals(Optional.of(day)))
                .ifPresent(day -> said.add(MESSAGES.say("limite.repli", Wording.day(day))));
        return said;
    }

    private void missing() {
        if (!planning.missing().isEmpty()) {
            page.title(MESSAGES.say("manquants.titre"));
            for (FactDefinition fact : planning.missing()) {
                page.paragraph("  -", INDENT, fact.question());
            }
        }
    }
}
