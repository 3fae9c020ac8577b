package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.DossierCheck;
import fr.mutualisation.advisor.domain.Fact;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Planning;
import fr.mutualisation.advisor.domain.Planning.Dates;
import fr.mutualisation.advisor.domain.Planning.PlannedAct;
import fr.mutualisation.advisor.domain.Planning.State;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Schedule;
import fr.mutualisation.advisor.domain.Schedule.Act;
import fr.mutualisation.advisor.domain.Schedule.Pace;
import fr.mutualisation.advisor.domain.Tree;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Plans the acts of a deliberation backwards from the vote or the effect, and forwards from the day of the check. */
public final class PlanBackwards {

    private static final FactPath REFERENCE = new FactPath("projet.reference");
    private static final FactPath TITLE = new FactPath("projet.intitule");
    private static final FactPath SESSION = new FactPath("deliberation.dateSeance");
    private static final FactPath EFFECT = new FactPath("deliberation.dateEffet");
    private static final FactPath CHECK_DAY = new FactPath("deliberation.dateControle");

    /** The plan of what {@code input} describes, or every fault of the input. */
    public Outcome<Planning> plan(Tree input, Rulebook rulebook) {
        return DossierCheck.check(input, rulebook.vocabulary())
                .then(dossier -> Outcome.accepted(plan(dossier, rulebook)));
    }

    /** The plan of a checked dossier; the law is read on the day of the session where it gives one. */
    public Planning plan(Dossier dossier, Rulebook rulebook) {
        Dossier voted = CheckDeliberation.votedOn(dossier);
        Schedule schedule = rulebook.schedule(voted);
        return new Planning(
                words(voted, REFERENCE),
                words(voted, TITLE),
                voted.date(),
                voted.day(CHECK_DAY),
                acts(schedule, voted.day(CHECK_DAY)),
                missing(schedule, voted, rulebook.vocabulary()));
    }

    /** The acts of a schedule, planned. */
    static List<PlannedAct> acts(Schedule schedule, Optional<LocalDate> day) {
        PlanPasses passes = new PlanPasses(schedule, day);
        List<PlannedAct> planned = new ArrayList<>();
        for (int i = 0; i < schedule.acts().size(); i++) {
            Act act = schedule.acts().get(i);
            planned.add(new PlannedAct(
                    act,
                    state(passes, i, day),
                    passes.isSettled(i),
                    passes.latest(i),
                    passes.earliest(i),
                    passes.forFixedDates(i),
                    passes.delays(i)));
        }
        return planned;
    }

    private static State state(PlanPasses passes, int i, Optional<LocalDate> day) {
        if (passes.isSettled(i)) {
            return passes.isDone(i) ? State.FAIT : State.INCONNU;
        }
        Dates latest = passes.latest(i);
        if (latest.at(Pace.LEGAL)
                .filter(last -> day.filter(last::isBefore).isPresent())
                .isPresent()) {
            return State.DATE_PASSEE;
        }
        return latest.byPace().isEmpty() ? State.INCONNU : State.A_VENIR;
    }

    private static List<FactDefinition> missing(Schedule schedule, Dossier dossier, Vocabulary vocabulary) {
        Set<FactPath> missing = new TreeSet<>(Comparator.comparingInt(vocabulary::rank));
        for (Act act : schedule.acts()) {
            missing.addAll(act.unknown());
            act.before().forEach(tie -> missing.addAll(tie.unknown()));
            act.within().forEach(tie -> missing.addAll(tie.unknown()));
        }
        if (dossier.isUnknown(SESSION) && dossier.isUnknown(EFFECT)) {
            missing.addAll(List.of(SESSION, EFFECT));
        }
        if (dossier.isUnknown(CHECK_DAY)) {
            missing.add(CHECK_DAY);
        }
        return missing.stream()
                .flatMap(path -> vocabulary.definition(path).stream())
                .toList();
    }

    private static Optional<String> words(Dossier dossier, FactPath path) {
        return dossier.fact(path).map(Fact::value).map(value -> value.text());
    }
}
