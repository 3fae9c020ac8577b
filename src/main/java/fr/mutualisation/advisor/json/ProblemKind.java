package fr.mutualisation.advisor.json;

import fr.mutualisation.advisor.domain.FaultCode;

/** The kinds of problem that a door tells apart: each has a stable type, a stable title and an HTTP status. */
enum ProblemKind {
    UNREADABLE("demande-illisible", 400),
    NOT_FOUND("introuvable", 404),
    METHOD("methode-refusee", 405),
    NOT_ACCEPTABLE("reponse-non-disponible", 406),
    TOO_LARGE("trop-volumineux", 413),
    MEDIA_TYPE("format-refuse", 415),
    REFUSED("demande-refusee", 422),
    INTERNAL("panne", 500);

    private final String slug;
    private final int status;

    ProblemKind(String slug, int status) {
        this.slug = slug;
        this.status = status;
    }

    /** The kind of a problem that begins with this fault. */
    static ProblemKind of(FaultCode code) {
        return switch (code) {
            case TOO_LARGE -> TOO_LARGE;
            case JSON_UNREADABLE,
                    JSON_TRAILING,
                    JSON_EMPTY,
                    ENCODING,
                    TOO_DEEP,
                    TOO_MANY_VALUES,
                    NUMBER_TOO_LONG,
                    INPUT_UNREADABLE,
                    BAD_REQUEST,
                    UNKNOWN_PARAMETER,
                    REPEATED_PARAMETER,
                    COMPARISON_EMPTY -> UNREADABLE;
            case UNKNOWN_PATH, UNKNOWN_RULE, UNKNOWN_FORM -> NOT_FOUND;
            case WRONG_METHOD -> METHOD;
            case NOT_ACCEPTABLE -> NOT_ACCEPTABLE;
            case WRONG_MEDIA_TYPE -> MEDIA_TYPE;
            case INTERNAL -> INTERNAL;
            default -> REFUSED;
        };
    }

    String slug() {
        return slug;
    }

    int status() {
        return status;
    }
}
