package fr.mutualisation.advisor.domain;

import java.util.Set;

/** How far one would have a form open. */
public enum Goal {
    /** Open for certain. */
    OUVERTE,
    /** Open for certain, if only under reserve. */
    SOUS_RESERVE,
    /** Open perhaps, according to facts that are not known yet. */
    POSSIBLE;

    /** Whether these possible statuses are what one would have. */
    public boolean isReached(Set<Status> possible) {
        return switch (this) {
            case OUVERTE -> possible.equals(Set.of(Status.OUVERTE));
            case SOUS_RESERVE -> !possible.contains(Status.FERMEE);
            case POSSIBLE -> possible.contains(Status.OUVERTE);
        };
    }
}
