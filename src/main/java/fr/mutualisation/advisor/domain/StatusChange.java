package fr.mutualisation.advisor.domain;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A form of which something would make the law say otherwise.
 *
 * @param form the form
 * @param before the statuses possible now
 * @param after the statuses then possible
 */
public record StatusChange(Form form, Set<Status> before, Set<Status> after) {

    /** The forms of which an opinion says something else, reminders left out. */
    public static List<StatusChange> since(List<FormOpinion> forms, Function<Form, Set<Status>> after) {
        return forms.stream()
                .filter(one -> !one.form().reminder())
                .map(one -> new StatusChange(one.form(), one.possible(), after.apply(one.form())))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }
}
