package fr.mutualisation.advisor.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The closed lists that rules draw on.
 *
 * @param forms every form, the most integrated first
 * @param formalities every formality by code, in the order in which they can be done
 * @param thresholds every threshold by name
 * @param checks every check of a deliberation file, in the order of the report
 */
public record Catalogue(
        List<Form> forms, Map<String, Formality> formalities, Map<String, Threshold> thresholds, List<Check> checks) {

    /** The form of that id. */
    public Optional<Form> form(String id) {
        return forms.stream().filter(form -> form.id().equals(id)).findFirst();
    }

    /** The check of that code. */
    public Optional<Check> check(String code) {
        return checks.stream().filter(check -> check.code().equals(code)).findFirst();
    }
}
