package fr.mutualisation.advisor.domain;

/**
 * One way to pool a service. The founding report and the law use "ascendante" and "descendante" in opposite senses:
 * both labels are always kept and shown together.
 *
 * @param id stable name
 * @param name French name
 * @param legalBase article that founds it
 * @param sourceLabel label in the sense of the founding report of 2011
 * @param doctrineLabel label in the usual sense
 * @param integration rank, the higher the more integrated
 * @param perElement the list whose elements are ruled one by one ({@code agents}), or empty text
 * @param reminder whether it is a reminder rather than a form to choose
 */
public record Form(
        String id,
        String name,
        String legalBase,
        String sourceLabel,
        String doctrineLabel,
        int integration,
        String perElement,
        boolean reminder) {

    /** Whether the form is ruled element by element. */
    public boolean isPerElement() {
        return !perElement.isEmpty();
    }
}
