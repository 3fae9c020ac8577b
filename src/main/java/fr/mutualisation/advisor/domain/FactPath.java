package fr.mutualisation.advisor.domain;

/**
 * The name of a fact, as in {@code epci.nature}, {@code communes[].population} or {@code formalites}; at most one list
 * on the way.
 *
 * @param text members separated by dots, a list marked by {@code []}
 */
public record FactPath(String text) implements Comparable<FactPath> {

    private static final String LIST_MARK = "[].";

    /** Whether the fact belongs to the elements of a list. */
    public boolean isListed() {
        return text.contains(LIST_MARK);
    }

    /** The list that holds the fact ({@code communes}, {@code deliberation.comites}); only when {@link #isListed()}. */
    public String list() {
        return text.substring(0, text.indexOf(LIST_MARK));
    }

    /** The last member of the path. */
    public String leaf() {
        return text.substring(text.lastIndexOf('.') + 1);
    }

    @Override
    public int compareTo(FactPath other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
