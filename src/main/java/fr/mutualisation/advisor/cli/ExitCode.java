package fr.mutualisation.advisor.cli;

/** What the process says when it ends; the numbers are a contract. */
public enum ExitCode {
    /** The answer was given. */
    DONE(0),
    /** Some case of the rules fails, or two rules contradict one another. */
    CASES_FAIL(1),
    /** The file can be completed before the vote; or, when warnings must count, something warns. */
    TO_COMPLETE(1),
    /** Do not vote. */
    DO_NOT_VOTE(2),
    /** A check that blocks cannot be verified. */
    CANNOT_VERIFY(3),
    /** The dossier, or a line of the batch, was refused. */
    INPUT_REFUSED(4),
    /** The rules do not load. */
    RULES_REFUSED(5),
    /** The command line was not understood. */
    USAGE(64),
    /** The server cannot listen at that address. */
    UNAVAILABLE(69),
    /** Something broke inside. */
    INTERNAL(70),
    /** The answer could not be written whole. */
    OUTPUT_LOST(74);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The number. */
    public int number() {
        return number;
    }
}
