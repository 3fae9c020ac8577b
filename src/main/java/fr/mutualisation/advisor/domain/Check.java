package fr.mutualisation.advisor.domain;

import java.util.List;
import java.util.Optional;

/**
 * One check of a deliberation file, as the catalogue describes it; what it finds is said by rules, or by the opinion.
 *
 * @param code stable name: {@code PC-02}, {@code PC-08b}
 * @param title French title
 * @param level what a miss does to the verdict
 * @param required what the law wants, as a French sentence
 * @param remedy what to do when it is missed, as a French sentence
 * @param deadline the act of the back-planning whose latest day is the last day at which the remedy works
 * @param stage when the check bites
 * @param seen the facts to show beside the result
 * @param judgedOn the act whose day decides which law applies
 * @param source what finds the result
 * @param place file and line
 */
public record Check(
        String code,
        String title,
        Level level,
        String required,
        String remedy,
        Optional<String> deadline,
        Stage stage,
        List<FactPath> seen,
        Moment judgedOn,
        Source source,
        Fault.InFile place) {

    /** What a miss does to the verdict. */
    public enum Level {
        /** A miss forbids the vote as long as it is not remedied. */
        BLOQUANT,
        /** A miss is told, and counts only when warnings must. */
        AVERTISSEMENT,
        /** A miss is told, and counts for nothing. */
        INFORMATION
    }

    /** When a check bites. */
    public enum Stage {
        AVANT_VOTE,
        VOTE,
        /** A reminder before the vote: it never forbids to vote. */
        APRES_VOTE
    }

    /** The act whose day decides which law applies; the vote when that day is unknown. */
    public enum Moment {
        /** The sending of the convocation to the assembly. */
        CONVOCATION,
        /** The meeting of the social committee; each committee has its own. */
        COMITE,
        /** The session of the assembly. */
        VOTE,
        /** The signature of the convention. */
        SIGNATURE
    }

    /** The fact that names the form submitted to the vote. */
    public static final FactPath VOTED_FORM = new FactPath("deliberation.formeVotee");

    /** The fact that lists the formalities that are done. */
    public static final FactPath FORMALITIES_DONE = new FactPath("formalites");

    /** The fact that names the file of a document. */
    public static final FactPath PIECE_FILE = new FactPath("deliberation.pieces[].fichier");

    /** The fact that declares the SHA-256 of a document, in hexadecimal. */
    public static final FactPath PIECE_HASH = new FactPath("deliberation.pieces[].sha256");

    /** What finds the result of a check. */
    public enum Source {
        /** The rules of the pre-check. */
        REGLES,
        /** The status of the form voted, in the opinion on the day of the vote. */
        STATUT,
        /** The formalities of the form voted, in the same opinion. */
        FORMALITES,
        /** The files given beside the dossier, whose hash is compared with the one declared. */
        FICHIERS;

        /** The facts that the vocabulary must have. */
        public List<FactPath> facts() {
            return switch (this) {
                case REGLES -> List.of();
                case STATUT -> List.of(VOTED_FORM);
                case FORMALITES -> List.of(VOTED_FORM, FORMALITIES_DONE);
                case FICHIERS -> List.of(PIECE_FILE, PIECE_HASH);
            };
        }
    }
}
