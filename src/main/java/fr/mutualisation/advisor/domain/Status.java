package fr.mutualisation.advisor.domain;

import java.util.EnumSet;
import java.util.Set;

/** What the law says of one form at one date, for one dossier. */
public enum Status {
    OUVERTE,
    SOUS_RESERVE,
    INDETERMINEE,
    FERMEE;

    /**
     * The statuses that the unknown facts still leave possible: a closing rule is a veto, an opening rule is necessary,
     * a reserving rule only qualifies a form that is open.
     *
     * @param closes truth of "some closing rule holds"
     * @param opens truth of "some opening rule holds"
     * @param reserves truth of "some reserving rule holds"
     * @return a set without {@link #INDETERMINEE}, never empty
     */
    public static Set<Status> possible(Truth closes, Truth opens, Truth reserves) {
        Set<Status> possible = EnumSet.noneOf(Status.class);
        if (closes != Truth.FAILED || opens != Truth.MET) {
            possible.add(FERMEE);
        }
        if (closes != Truth.MET && opens != Truth.FAILED) {
            if (reserves != Truth.MET) {
                possible.add(OUVERTE);
            }
            if (reserves != Truth.FAILED) {
                possible.add(SOUS_RESERVE);
            }
        }
        return possible;
    }

    /** The one possible status, or {@link #INDETERMINEE} when several remain. */
    public static Status among(Set<Status> possible) {
        return possible.size() == 1 ? possible.iterator().next() : INDETERMINEE;
    }
}
