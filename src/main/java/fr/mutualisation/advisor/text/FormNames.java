package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.Form;
import fr.mutualisation.advisor.domain.FormOpinion;
import fr.mutualisation.advisor.domain.MissingFact;
import fr.mutualisation.advisor.domain.Opinion;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Forms by their French names: nobody has to know their codes. */
final class FormNames {

    private static final Messages MESSAGES = Messages.of("avis.properties");

    private final Map<String, String> names = new LinkedHashMap<>();

    FormNames(Opinion... opinions) {
        for (Opinion opinion : opinions) {
            opinion.forms().stream()
                    .map(FormOpinion::form)
                    .forEach(form -> names.putIfAbsent(form.id(), quoted(form.name())));
        }
        names.put(MissingFact.PROJECT, MESSAGES.say("manquant.projet"));
    }

    /** « entente intercommunale », or the project. */
    String of(String id) {
        return names.getOrDefault(id, quoted(id));
    }

    /** All of them, in one list. */
    String of(Collection<String> ids) {
        return Wording.list(ids.stream().map(this::of).toList(), "et");
    }

    static String ofForms(Collection<Form> forms) {
        return Wording.list(forms.stream().map(form -> quoted(form.name())).toList(), "et");
    }

    static String quoted(String name) {
        return MESSAGES.say("cite", name);
    }
}
