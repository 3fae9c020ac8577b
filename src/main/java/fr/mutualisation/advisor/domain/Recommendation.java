package fr.mutualisation.advisor.domain;

import java.util.List;
import java.util.Optional;

/**
 * What the comparison with other territories advises, among what the law leaves open: first a mode, then the legal
 * instrument that carries it. It changes no status.
 *
 * @param choice the mode and the instrument
 * @param modes every mode, those that may be recommended first, the best first
 * @param forms every form that is not closed, in the same way
 * @param firmness whether an answer or a weight would change the choice
 * @param constats what the dossier says of each finding
 * @param steps where the dossier stands on each step
 * @param pathways progressive paths that rules advise, or may still advise
 * @param precedents the nearest documented experiences, nearest first
 * @param benchmark the data on which all this rests: sources, weights
 */
public record Recommendation(
        Choice choice,
        List<ModeOpinion> modes,
        List<RankedForm> forms,
        Firmness firmness,
        List<ConstatOpinion> constats,
        List<StepOpinion> steps,
        List<Note> pathways,
        List<NearPrecedent> precedents,
        Benchmark benchmark) {

    /** What is said where there is nothing to compare with. */
    public static final Recommendation NONE = new Recommendation(
            new Choice(List.of(), List.of(), List.of()),
            List.of(),
            List.of(),
            new Firmness(Firmness.Hold.SANS_OBJET, List.of(), List.of(), List.of(), List.of()),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Benchmark.NONE);

    /** The first step that is not at least of medium strength, with which to go on. */
    public Optional<StepOpinion> nextStep() {
        return steps.stream().filter(step -> !step.isUnderWay()).findFirst();
    }

    /**
     * The choice, in two moves. Several modes or instruments stand for a tie.
     *
     * @param preferred the modes with the best score above nought, none when no signal favours any
     * @param retained the best modes that a form open or under reserve can carry, or that need none
     * @param instruments the forms that carry the retained modes best; none when they need none
     */
    public record Choice(List<ModeOpinion> preferred, List<ModeOpinion> retained, List<InstrumentOpinion> instruments) {

        /** The same by ids. */
        public Picks picks() {
            return new Picks(
                    ids(preferred),
                    ids(retained),
                    instruments.stream().map(one -> one.form().form().id()).toList());
        }

        private static List<String> ids(List<ModeOpinion> modes) {
            return modes.stream().map(mode -> mode.mode().id()).toList();
        }

        /** What came out. */
        public State state() {
            if (preferred.isEmpty()) {
                return State.AUCUN_SIGNAL;
            }
            if (preferred.stream().noneMatch(retained::contains)) {
                return State.SANS_INSTRUMENT;
            }
            return retained.size() > 1 ? State.EGALITE : State.CONSEIL;
        }
    }

    /** What comes out of the two moves. */
    public enum State {
        /** One mode is the best and can be carried. */
        CONSEIL,
        /** Several modes are the best and can be carried. */
        EGALITE,
        /** The law leaves open no instrument of the best mode: the next best stands in for it, if there is one. */
        SANS_INSTRUMENT,
        /** No signal favours any mode. */
        AUCUN_SIGNAL
    }

    /**
     * One rule that favours or disfavours, and how much it counts.
     *
     * @param ground the rule: met, or unknown when it may still count
     * @param consequence what it says
     * @param points its weight, below nought when it disfavours
     */
    public record Contribution(Ground ground, Consequence.Comparing consequence, int points) {

        /** Whether the rule counts already. */
        public boolean counts() {
            return ground.truth() == Truth.MET;
        }
    }

    /**
     * A sum of contributions.
     *
     * @param contributions those that count and those that still may, by rule id
     */
    public record Score(List<Contribution> contributions) {

        /** The sum of those that count. */
        public int points() {
            return contributions.stream()
                    .filter(Contribution::counts)
                    .mapToInt(Contribution::points)
                    .sum();
        }

        /** The least that the sum can become when unknown facts are known. */
        public int lowest() {
            return contributions.stream()
                    .filter(one -> one.counts() || one.points() < 0)
                    .mapToInt(Contribution::points)
                    .sum();
        }

        /** The most that the sum can become when unknown facts are known. */
        public int highest() {
            return contributions.stream()
                    .filter(one -> one.counts() || one.points() > 0)
                    .mapToInt(Contribution::points)
                    .sum();
        }
    }

    /**
     * What the signals say of one mode.
     *
     * @param mode the mode
     * @param rank place among the modes, from one; equal modes share it
     * @param score what speaks for and against
     * @param premature whether something else must come first: then it is not recommended, whatever its score
     * @param heldBackBy the rules that hold it back, or may
     * @param instruments its legal instruments, as the law leaves them
     */
    public record ModeOpinion(
            Benchmark.Mode mode,
            int rank,
            Score score,
            Truth premature,
            List<Note> heldBackBy,
            List<InstrumentOpinion> instruments) {

        /** The same mode at that place. */
        public ModeOpinion ranked(int place) {
            return new ModeOpinion(mode, place, score, premature, heldBackBy, instruments);
        }
    }

    /**
     * A form as the instrument of a mode.
     *
     * @param instrument the form and when it suits
     * @param form what the law says of it
     * @param score what speaks for and against the form itself
     */
    public record InstrumentOpinion(Benchmark.Instrument instrument, FormOpinion form, Score score) {

        /** Whether the form can be chosen: open, or open under reserve. */
        public boolean isUsable() {
            return form.status() == Status.OUVERTE || form.status() == Status.SOUS_RESERVE;
        }
    }

    /**
     * A form that the law does not close, in the order that the signals give.
     *
     * @param form the form
     * @param rank place among the forms, from one; equal forms share it
     * @param score what speaks for and against: the form's own signals, and those of the best mode that it carries
     * @param modes ids of the modes that it can carry
     * @param premature whether every mode that it carries is held back
     */
    public record RankedForm(FormOpinion form, int rank, Score score, List<String> modes, Truth premature) {}

    /**
     * What the dossier says of a finding.
     *
     * @param constat the finding
     * @param truth met when confirmed, failed when the dossier goes against it
     * @param notes the rules that say so, or may
     */
    public record ConstatOpinion(Benchmark.Constat constat, Truth truth, List<Note> notes) {}

    /**
     * Where the dossier stands on a step.
     *
     * @param step the step
     * @param level how far it is, empty when no rule can tell
     * @param notes the rules that say so, or may; the lowest level that one says is the level
     */
    public record StepOpinion(Benchmark.Step step, Optional<Benchmark.Level> level, List<Note> notes) {

        /** Whether the step is of medium strength at least. */
        public boolean isUnderWay() {
            return level.filter(known -> known.compareTo(Benchmark.Level.MOYENNE) >= 0)
                    .isPresent();
        }
    }
}
