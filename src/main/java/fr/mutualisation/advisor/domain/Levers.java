package fr.mutualisation.advisor.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What would have to change for a form to open.
 *
 * @param opinion the opinion on the dossier as it is
 * @param form what the opinion says of the form
 * @param goal what the ways reach: the form open, else open under reserve, else perhaps open
 * @param ways every smallest set of at most {@link #MOST_MOVES} moves that reaches it, the easiest first
 * @param obstacle why the form cannot be opened by so few moves; empty when it can
 * @param complete false when something was left untried, so that a way may be missing
 */
public record Levers(
        Opinion opinion, FormOpinion form, Goal goal, List<Way> ways, Optional<Obstacle> obstacle, boolean complete) {

    /** As many facts as one way may move. */
    public static final int MOST_MOVES = 3;

    /**
     * One set of moves: all are needed, and together they are enough. It stands for the sets in which elements that are
     * alike change places.
     *
     * @param moves the moves, answers first, then changes in the order in which they are done
     * @param statuses what then becomes of every form whose status is no longer the same, whichever of its values a move takes
     * @param path the acts to do, in order
     * @param earliest the first day on which all may be done, counted from the reference date
     * @param delaysKnown whether every act has a known delay; else the day can only be later
     * @param alike elements that may make these moves in place of one another, with the same effects
     */
    public record Way(
            List<Move> moves,
            List<StatusChange> statuses,
            List<Stage> path,
            LocalDate earliest,
            boolean delaysKnown,
            List<Alike> alike) {}

    /**
     * Elements of which nothing that matters differs.
     *
     * @param list path of their list
     * @param elements their places, from nought, at least two
     */
    public record Alike(String list, List<Integer> elements) {}

    /**
     * One fact that takes another value, or that would have to be answered in one way.
     *
     * @param fact the fact
     * @param spot where it stands
     * @param from what the dossier says now; empty when it says nothing: then this is an answer, not a change
     * @param to what it must become
     * @param act the act that does it, by its French name; empty for an answer
     * @param supposes the unknown facts on which it depends whether the act may be done
     */
    public record Move(
            FactDefinition fact,
            Spot spot,
            Optional<Value> from,
            Answer to,
            Optional<String> act,
            List<FactDefinition> supposes) {

        /** Whether nobody has to do anything, only to know. */
        public boolean isAnswer() {
            return from.isEmpty();
        }
    }

    /**
     * One act of a path.
     *
     * @param label the act, as the vocabulary names it
     * @param act what is known of it
     * @param spots what it changes
     * @param earliest the first day on which it may be done, counted from the reference date
     */
    public record Stage(String label, Optional<ChangeAct> act, List<Spot> spots, LocalDate earliest) {}

    /**
     * Why few moves do not open a form.
     *
     * @param kind why
     * @param fixed the facts that no act can change and that stand in the way
     * @param rule the rule that no fact can lift
     */
    public record Obstacle(Kind kind, List<Spot> fixed, Optional<RuleCard> rule) {

        /** Why. */
        public enum Kind {
            /** More facts would have to move. */
            TROP_DE_FAITS,
            /** Facts that no act can change. */
            FAITS_FIXES,
            /** The law of that day: no rule can open the form, or one closes it whatever the facts. */
            DROIT,
            /** Not known: not everything could be tried, or what stands in the way is no fact of the dossier. */
            NON_ETABLI
        }
    }
}
