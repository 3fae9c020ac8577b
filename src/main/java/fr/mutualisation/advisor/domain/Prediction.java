package fr.mutualisation.advisor.domain;

import java.util.List;

/**
 * What the rules of comparison would have advised for a documented experience, without what they learnt from its
 * territory alone.
 *
 * @param precedent the experience
 * @param family code of the family of the service, or empty text when the sources do not say
 * @param preferred ids of the modes advised, several for a tie
 * @param leftOut ids of the rules left out, because all their sources are about this territory
 * @param result how it compares with the mode that was chosen
 */
public record Prediction(
        Benchmark.Precedent precedent, String family, List<String> preferred, List<String> leftOut, Result result) {

    /** The fact that gives the family of a service. */
    public static final FactPath FAMILY = new FactPath("gouvernance.familleService");

    /** How a prediction compares with what was done. */
    public enum Result {
        /** The mode advised is the one chosen. */
        ACCORD,
        /** Another mode is advised. */
        DESACCORD,
        /** Several modes are advised, the one chosen among them. */
        EGALITE,
        /** No mode is advised. */
        SANS_CONSEIL,
        /** The sources do not say which mode was chosen, or the service was deliberately left apart. */
        NON_DIT
    }
}
