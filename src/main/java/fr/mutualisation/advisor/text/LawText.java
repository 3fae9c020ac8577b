package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.FormOpinion;
import fr.mutualisation.advisor.domain.FormOpinion.Reason;
import fr.mutualisation.advisor.domain.RuleCard;
import fr.mutualisation.advisor.domain.Status;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.List;
import java.util.Optional;

/** The sentences on what the law says of a form. */
final class LawText {

    private static final Messages MESSAGES = Messages.of("avis.properties");

    private final Vocabulary vocabulary;

    LawText(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Why a form has its status. */
    String why(FormOpinion form) {
        return switch (form.status()) {
            case FERMEE -> closed(form);
            case OUVERTE, SOUS_RESERVE, INDETERMINEE -> reason(form);
        };
    }

    String reason(FormOpinion form) {
        if (form.status() == Status.INDETERMINEE) {
            List<String> possible = form.possible().stream()
                    .map(status -> MESSAGES.say("statut.court." + status))
                    .toList();
            return MESSAGES.say("condition-inconnue", Wording.list(possible, "ou"), deciding(form));
        }
        return form.reason()
                .map(reason ->
                        cited(reason.consequence().message(), reason.ground().rule(), form))
                .orElse(Wording.noLegalBase());
    }

    /** The facts that still decide. */
    String deciding(FormOpinion form) {
        return Wording.list(
                form.deciding().stream()
                        .map(path -> vocabulary.definition(path).orElseThrow().label())
                        .toList(),
                "et");
    }

    /** What closes a form: the condition that fails, or the rule that fired. */
    String closed(FormOpinion form) {
        if (form.reason().isEmpty()) {
            return Wording.noLegalBase();
        }
        Reason reason = form.reason().get();
        RuleCard rule = reason.ground().rule();
        return reason.condition()
                .map(condition -> MESSAGES.say(
                                "condition-bloquante",
                                "",
                                new ConditionText(vocabulary).quoted(condition),
                                rule.article())
                        .trim())
                .orElseGet(() -> cited(reason.consequence().message(), rule, form));
    }

    /** What the law of the day of effect says, when it says otherwise. */
    static Optional<String> changeBeforeEffect(FormOpinion form) {
        return form.atEffect().filter(then -> form.changesBeforeEffect()).map(then -> {
            String why = then.reason()
                    .map(reason -> reason.condition().isPresent()
                            ? ""
                            : reason.consequence().message())
                    .orElse(Wording.noLegalBase());
            return MESSAGES.say("change-avant-effet", MESSAGES.say("statut." + then.status()), why);
        });
    }

    /** The status for each group of agents. */
    static String byElement(FormOpinion form) {
        List<String> groups = form.byElement().stream()
                .map(one -> MESSAGES.say(
                        "agent", Integer.toString(one.element() + 1), MESSAGES.say("agent." + one.status())))
                .toList();
        return MESSAGES.say("agents", Wording.list(groups, "et"));
    }

    private static String cited(String message, RuleCard rule, FormOpinion form) {
        return MESSAGES.say(
                "motif", message, rule.article(), rule.text(), form.mustBeChecked() ? Wording.toBeChecked() : "");
    }
}
