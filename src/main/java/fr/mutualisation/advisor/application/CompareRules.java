package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.application.CompareOpinions.Part;
import fr.mutualisation.advisor.domain.OpinionComparison;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.RuleCase;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.RulesComparison;
import java.util.List;
import java.util.Optional;

/** Tells a jurist what changes from one rule folder to another, and what that does to the cases and to a dossier. */
public final class CompareRules {

    private final AssessDossier assess;
    private final CompareOpinions compare;

    /** A comparer that judges dossiers as the advisor does. */
    public CompareRules(AssessDossier assess) {
        this.assess = assess;
        this.compare = new CompareOpinions(assess);
    }

    /**
     * A rule folder, read.
     *
     * @param rulebook its rules
     * @param cases the cases that stand beside them
     */
    public record Edition(Rulebook rulebook, List<RuleCase> cases) {}

    /** What changes from one folder to the other. */
    public RulesComparison compare(Edition first, Edition second) {
        return comparison(first, second, Optional.empty());
    }

    /**
     * The same, and what that changes for a dossier; or every fault that either folder finds in it.
     *
     * @param ofFirst the dossier, and how the faults that the first folder finds name its place
     * @param ofSecond the same dossier, for the second folder
     */
    public Outcome<RulesComparison> compare(Edition first, Edition second, Part ofFirst, Part ofSecond) {
        return compare.rules(ofFirst, first.rulebook(), ofSecond, second.rulebook())
                .then(opinions -> Outcome.accepted(comparison(first, second, Optional.of(opinions))));
    }

    private RulesComparison comparison(Edition first, Edition second, Optional<OpinionComparison> opinions) {
        return new RulesComparison(
                first.rulebook().fingerprint(),
                second.rulebook().fingerprint(),
                RulebookDifferences.between(first.rulebook(), second.rulebook()),
                new CaseDifferences(compare, assess, first.rulebook(), second.rulebook())
                        .of(first.cases(), second.cases()),
                opinions);
    }
}
