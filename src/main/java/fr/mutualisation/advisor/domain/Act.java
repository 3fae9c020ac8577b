package fr.mutualisation.advisor.domain;

/**
 * The acts of a file that may straddle a reform: each is judged by the law of its own day. What nothing else says is
 * judged on the day of the vote.
 */
public enum Act {
    /** The opinion of the social bodies. */
    AVIS("projet.dateAvis"),
    /** The vote of the assemblies. */
    VOTE("projet.date"),
    /** The day of effect. */
    EFFET("projet.dateEffet");

    private final String date;

    Act(String date) {
        this.date = date;
    }

    /** The fact that dates the act. */
    public FactPath date() {
        return new FactPath(date);
    }
}
