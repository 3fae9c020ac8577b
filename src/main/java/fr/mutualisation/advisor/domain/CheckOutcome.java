package fr.mutualisation.advisor.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What one check found: the worst of what it found for each thing that it looks at.
 *
 * @param check the check
 * @param result the worst result of its parts
 * @param parts one for each thing looked at, the file itself first; never empty
 * @param deadline the last day at which the remedy works, when the back-planning tells it
 */
public record CheckOutcome(Check check, CheckResult result, List<Part> parts, Optional<LocalDate> deadline) {

    /**
     * What was found for one thing.
     *
     * @param subject the thing
     * @param result what was found
     * @param level what a miss does to the verdict, never more than the check's own level
     * @param reasons the rules that say so, or that could
     * @param missing the unknown facts without which nothing more can be said, and those whose values contradict one
     *     another
     * @param seen the facts to show
     */
    public record Part(
            Subject subject,
            CheckResult result,
            Check.Level level,
            List<Reason> reasons,
            List<SeenFact> missing,
            List<SeenFact> seen) {

        /** The same, weighing as that level does. */
        public Part at(Check.Level other) {
            return new Part(subject, result, other, reasons, missing, seen);
        }

        /** How sure the least sure of the rules that say so is. */
        public Confidence confidence() {
            return reasons.stream()
                    .map(reason -> reason.ground().rule().confidence())
                    .reduce(Confidence.HAUTE, Confidence::lowest);
        }
    }

    /**
     * A rule that says what was found, or that could.
     *
     * @param ground the rule, met or unknown
     * @param sentence its French sentence
     */
    public record Reason(Ground ground, String sentence) {}

    /** What a part of a check is about. */
    public sealed interface Subject {}

    /** The deliberation file as a whole. */
    public record Whole() implements Subject {}

    /**
     * One element of a list.
     *
     * @param list the list block of the vocabulary
     * @param index its place, from nought
     */
    public record Element(Vocabulary.Block list, int index) implements Subject {}

    /** The form submitted to the vote. */
    public record VotedForm(FormOpinion opinion) implements Subject {}

    /** A formality of that form. */
    public record VotedFormality(DueFormality due) implements Subject {}

    /**
     * The file of a document.
     *
     * @param index the place of the document, from nought
     * @param name the name of the file, fit to be shown
     * @param state what became of it
     */
    public record ComparedFile(int index, String name, FileState state) implements Subject {}

    /** What the comparison of a file with what the dossier declares gives. */
    public enum FileState {
        CONFORME,
        DIFFERENTE,
        /** Read, but the dossier declares no hash. */
        SANS_EMPREINTE,
        ABSENTE,
        NOM_REFUSE,
        TROP_GROSSE,
        ILLISIBLE
    }

    /** Whether some part is missed at that level. */
    public boolean misses(Check.Level level) {
        return has(CheckResult.MANQUE, level);
    }

    /** Whether some part of that level cannot be verified. */
    public boolean cannotVerify(Check.Level level) {
        return has(CheckResult.NON_VERIFIABLE, level);
    }

    private boolean has(CheckResult wanted, Check.Level level) {
        return parts.stream().anyMatch(part -> part.result() == wanted && part.level() == level);
    }
}
