package fr.mutualisation.advisor.domain;

import java.time.LocalDate;
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
 * @param changes the acts that change facts, in the order in which they are done
 */
public record Catalogue(
        List<Form> forms,
        Map<String, Formality> formalities,
        Map<String, Threshold> thresholds,
        List<Check> checks,
        List<ChangeAct> changes) {

    /** The act to which facts refer by that name, as it is done on a day; empty when nothing more is known of it. */
    public Optional<ChangeAct> change(String label, LocalDate day) {
        return changes.stream()
                .filter(act -> act.label().equals(label) && act.period().contains(day))
                .findFirst();
    }

    /** The ids of the forms that can be chosen, and so be opened: all but the reminders. */
    public List<String> choices() {
        return forms.stream().filter(form -> !form.reminder()).map(Form::id).toList();
    }

    /** The form of that id. */
    public Optional<Form> form(String id) {
        return forms.stream().filter(form -> form.id().equals(id)).findFirst();
    }

    /** The check of that code. */
    public Optional<Check> check(String code) {
        return checks.stream().filter(check -> check.code().equals(code)).findFirst();
    }
}
