package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.DossierCheck;
import fr.mutualisation.advisor.domain.Findings;
import fr.mutualisation.advisor.domain.FormOpinion;
import fr.mutualisation.advisor.domain.Opinion;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.StatusFirmness;
import fr.mutualisation.advisor.domain.StatusFirmness.FormFirmness;
import fr.mutualisation.advisor.domain.Tree;
import java.util.ArrayList;
import java.util.List;

/** Says how firm each status and the recommendation are, and what could change them, the nearest first. */
public final class JudgeFirmness {

    private final AssessDossier assess;

    /** A judge that judges dossiers as the advisor does. */
    public JudgeFirmness(AssessDossier assess) {
        this.assess = assess;
    }

    /** How firm the statuses are for what {@code input} describes, or every fault of the input. */
    public Outcome<StatusFirmness> judge(Tree input, Rulebook rulebook) {
        return DossierCheck.check(input, rulebook.vocabulary()).then(dossier -> judge(dossier, rulebook));
    }

    /** How firm the statuses are for a checked dossier, or the facts that cannot both be true. */
    public Outcome<StatusFirmness> judge(Dossier dossier, Rulebook rulebook) {
        return assess.assess(dossier, rulebook).then(opinion -> Outcome.accepted(judge(dossier, opinion, rulebook)));
    }

    private static StatusFirmness judge(Dossier dossier, Opinion opinion, Rulebook rulebook) {
        Findings findings = rulebook.examine(dossier);
        List<FormFirmness> forms = new ArrayList<>();
        for (FormOpinion form : opinion.forms()) {
            if (!form.form().reminder()) {
                forms.add(new FormFirmness(form, new DoubtSearch(form, dossier, findings, rulebook).doubts()));
            }
        }
        return new StatusFirmness(
                opinion,
                List.copyOf(forms),
                new AdviceDoubts(dossier, rulebook, findings, opinion.forms()).among(forms));
    }
}
