package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.FormOpinion;
import fr.mutualisation.advisor.domain.Ground;
import fr.mutualisation.advisor.domain.Opinion;
import fr.mutualisation.advisor.domain.OpinionComparison.Citation;
import java.util.LinkedHashSet;
import java.util.Set;

/** The texts that an opinion leans on: what decides the forms, then what requires, notes or signals. */
final class CitedTexts {

    private final Set<Citation> cited = new LinkedHashSet<>();

    private CitedTexts() {}

    static Set<Citation> of(Opinion opinion) {
        CitedTexts texts = new CitedTexts();
        for (FormOpinion form : opinion.forms()) {
            form.reason().ifPresent(reason -> texts.cite(reason.ground()));
            texts.cite(Duties.of(form));
        }
        texts.cite(Duties.of(opinion.project()));
        return texts.cited;
    }

    private void cite(Duties duties) {
        duties.formalities().forEach(due -> due.grounds().forEach(this::cite));
        duties.effects().forEach(note -> cite(note.ground()));
        duties.risks().forEach(note -> cite(note.ground()));
    }

    private void cite(Ground ground) {
        cited.add(new Citation(ground.rule().article(), ground.rule().text()));
    }
}
