package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Answer;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.DossierCheck;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.Form;
import fr.mutualisation.advisor.domain.FormOpinion;
import fr.mutualisation.advisor.domain.Goal;
import fr.mutualisation.advisor.domain.Levers;
import fr.mutualisation.advisor.domain.Nearest;
import fr.mutualisation.advisor.domain.Opinion;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Printable;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Spot;
import fr.mutualisation.advisor.domain.Tree;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what would have to change for a form to open. */
public final class FindLevers {

    private final AssessDossier assess;

    /** A finder that judges dossiers as the advisor does. */
    public FindLevers(AssessDossier assess) {
        this.assess = assess;
    }

    /**
     * The levers of a form for what {@code input} describes, or every fault of the input.
     *
     * @param form id of the form; a reminder is no form to open
     */
    public Outcome<Levers> find(Tree input, String form, Rulebook rulebook, Effort effort) {
        Optional<Form> known = rulebook.catalogue().form(form).filter(one -> !one.reminder());
        if (known.isEmpty()) {
            return Outcome.refused(unknown(form, rulebook));
        }
        return DossierCheck.check(input, rulebook.vocabulary())
                .then(dossier -> find(dossier, known.get(), rulebook, effort));
    }

    /** The levers of a form for a checked dossier, or the facts that cannot both be true. */
    public Outcome<Levers> find(Dossier dossier, Form form, Rulebook rulebook, Effort effort) {
        return assess.assess(dossier, rulebook)
                .then(opinion -> Outcome.accepted(find(dossier, opinion, form, rulebook, effort)));
    }

    private static Fault unknown(String form, Rulebook rulebook) {
        List<String> known = rulebook.catalogue().choices();
        return Fault.atPath(
                FaultCode.UNKNOWN_CODE,
                "forme",
                Printable.of(form),
                Nearest.to(form, known).orElse(""),
                String.join(", ", known));
    }

    private static Levers find(Dossier dossier, Opinion opinion, Form form, Rulebook rulebook, Effort effort) {
        FormOpinion now = opinion.forms().stream()
                .filter(one -> one.form().equals(form))
                .findFirst()
                .orElseThrow();
        LeverTask task = LeverTask.of(form, dossier, rulebook, effort);
        MovableFacts movable = task.movable();
        Optional<Levers.Obstacle> obstacle = Optional.empty();
        for (Goal goal : Goal.values()) {
            if (goal.isReached(now.possible())) {
                return new Levers(opinion, now, goal, List.of(), obstacle, !effort.isSpent());
            }
            List<Map<Spot, Answer>> found = new LeverSearch(task, movable, goal).search(Levers.MOST_MOVES);
            boolean exact = movable.isExact();
            List<Levers.Way> ways = new WayCheck(task, opinion, goal).ways(found, exact);
            if (!ways.isEmpty() || effort.isSpent()) {
                return new Levers(opinion, now, goal, ways, obstacle, exact && !effort.isSpent());
            }
            obstacle = obstacle.or(() -> Optional.of(new ObstacleSearch(task.half()).search()));
        }
        return new Levers(opinion, now, Goal.OUVERTE, List.of(), obstacle, !effort.isSpent());
    }
}
