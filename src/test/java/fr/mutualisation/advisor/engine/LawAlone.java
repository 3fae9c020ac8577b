package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Benchmark;
import fr.mutualisation.advisor.domain.Layer;

/** The real rules without the comparison, which changes no status and takes most of the time of an opinion. */
final class LawAlone {

    static final RulebookSource SOURCE = source(RealRules.SOURCE);
    static final DroolsRulebook RULEBOOK = new DroolsRulebook(SOURCE);

    private LawAlone() {}

    private static RulebookSource source(RulebookSource all) {
        return new RulebookSource(
                all.vocabulary(),
                all.catalogue(),
                Benchmark.NONE,
                all.rules().stream()
                        .filter(rule -> rule.card().layer().isOfOpinions()
                                && rule.card().layer() != Layer.COMPARAISON)
                        .toList(),
                all.schedule(),
                all.fingerprint());
    }
}
