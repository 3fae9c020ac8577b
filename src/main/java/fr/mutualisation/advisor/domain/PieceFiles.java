package fr.mutualisation.advisor.domain;

/** The files that somebody gives beside a dossier, so that they can be compared with what it declares of them. */
public interface PieceFiles {

    /** What is found under a name; the name is as the dossier gives it, and may be hostile. */
    Sight look(String name);

    /**
     * What was found.
     *
     * @param state whether the file was read
     * @param sha256 its hash in hexadecimal, lower case; empty text when it was not read
     */
    record Sight(State state, String sha256) {}

    /** What became of a file. */
    enum State {
        LUE,
        ABSENTE,
        /** The name leads outside the folder, through a link, or to no plain file. */
        NOM_REFUSE,
        TROP_GROSSE,
        ILLISIBLE
    }
}
