package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.application.Conclusions.Conclusion;
import fr.mutualisation.advisor.domain.Catalogue;
import fr.mutualisation.advisor.domain.Consequence;
import fr.mutualisation.advisor.domain.Consequence.Ruling;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.Findings;
import fr.mutualisation.advisor.domain.Form;
import fr.mutualisation.advisor.domain.Ground;
import fr.mutualisation.advisor.domain.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The possible statuses of every form, and nothing else of an opinion. */
final class FormRulings {

    private final Map<Form, Set<Status>> possible = new LinkedHashMap<>();

    FormRulings(Findings findings, Dossier dossier, Catalogue catalogue) {
        Map<String, List<Conclusion<Ruling>>> rulings = new HashMap<>();
        for (Ground ground : findings.grounds()) {
            for (Consequence consequence : ground.consequences()) {
                if (consequence instanceof Ruling ruling) {
                    rulings.computeIfAbsent(ruling.form(), form -> new ArrayList<>())
                            .add(new Conclusion<>(ground, ruling));
                }
            }
        }
        for (Form form : catalogue.forms()) {
            possible.put(
                    form,
                    FormRuling.of(form, rulings.getOrDefault(form.id(), List.of()), dossier)
                            .possible());
        }
    }

    /** The possible statuses of a form. */
    Set<Status> of(Form form) {
        return possible.getOrDefault(form, Set.of());
    }
}
