package fr.mutualisation.advisor.domain;

import java.util.Set;

/**
 * A form of which something would make the law say otherwise.
 *
 * @param form the form
 * @param before the statuses possible now
 * @param after the statuses then possible
 */
public record StatusChange(Form form, Set<Status> before, Set<Status> after) {}
