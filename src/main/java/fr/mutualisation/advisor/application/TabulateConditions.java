package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Condition;
import fr.mutualisation.advisor.domain.ConditionMatrix;
import fr.mutualisation.advisor.domain.ConditionMatrix.Row;
import fr.mutualisation.advisor.domain.FormOpinion;
import fr.mutualisation.advisor.domain.Ground;
import fr.mutualisation.advisor.domain.Opinion;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Tree;
import fr.mutualisation.advisor.domain.Truth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says, for every form, what became of each condition, and why it is not the one recommended. */
public final class TabulateConditions {

    private final AssessDossier assess;

    /** A tabulator that judges dossiers as the advisor does. */
    public TabulateConditions(AssessDossier assess) {
        this.assess = assess;
    }

    /** The matrix of what {@code input} describes, or every fault of the input. */
    public Outcome<ConditionMatrix> tabulate(Tree input, Rulebook rulebook) {
        return assess.assess(input, rulebook).then(opinion -> Outcome.accepted(of(opinion)));
    }

    /** The matrix of an opinion. */
    public static ConditionMatrix of(Opinion opinion) {
        List<Row> rows = new ArrayList<>();
        Set<Condition> asked = new LinkedHashSet<>();
        for (FormOpinion form : opinion.forms()) {
            if (!form.form().reminder()) {
                Map<Condition, List<Truth>> cells = cells(form);
                rows.add(new Row(form, Reasons.whyNot(form, opinion.recommendation()), cells));
                asked.addAll(cells.keySet());
            }
        }
        return new ConditionMatrix(
                opinion,
                opinion.conditions().stream().filter(asked::contains).distinct().toList(),
                List.copyOf(rows));
    }

    private static Map<Condition, List<Truth>> cells(FormOpinion form) {
        Map<Condition, List<Truth>> cells = new LinkedHashMap<>();
        for (Ground ground : form.grounds()) {
            ground.conditions()
                    .forEach(condition -> cells.putIfAbsent(
                            condition,
                            condition.byElement().isEmpty() ? List.of(condition.truth()) : condition.byElement()));
        }
        return cells;
    }
}
