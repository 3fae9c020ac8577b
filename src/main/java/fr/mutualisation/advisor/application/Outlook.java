package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.Findings;
import fr.mutualisation.advisor.domain.Form;
import fr.mutualisation.advisor.domain.Picks;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Status;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an opinion decides, without its reasons: the possible statuses, and what is picked among what is open.
 *
 * @param rulings the possible statuses
 * @param picked the modes and the instruments
 * @param clashes why there would be no opinion at all
 */
record Outlook(FormRulings rulings, Picks picked, List<Fault> clashes) {

    static Outlook of(Dossier dossier, Rulebook rulebook) {
        Findings findings = rulebook.examine(dossier);
        FormRulings rulings = new FormRulings(findings, dossier, rulebook.catalogue());
        Map<String, Status> statuses = new HashMap<>();
        for (Form form : rulebook.catalogue().forms()) {
            statuses.put(form.id(), Status.among(rulings.of(form)));
        }
        Signals signals = new Signals(findings, rulebook.benchmark());
        Picks picked = new Balance(rulebook.benchmark(), signals.grounds())
                .pick(signals.truths(), signals.weights(1), statuses);
        return new Outlook(rulings, picked, AssessDossier.clashes(findings));
    }
}
