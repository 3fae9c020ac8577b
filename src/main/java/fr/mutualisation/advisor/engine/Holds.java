package fr.mutualisation.advisor.engine;

/**
 * A condition that is met: what the jurists' rules fire on.
 *
 * @param condition its number in the rulebook
 * @param element the element of the list for which it holds, or {@link #WHOLE}
 */
public record Holds(int condition, int element) {

    /** Stands for the dossier as a whole. */
    public static final int WHOLE = -1;

    /** The condition of the rules that say « toujours ». */
    public static final int ALWAYS = -1;
}
