package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.application.AssessDossier;
import fr.mutualisation.advisor.domain.Benchmark;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Layer;
import fr.mutualisation.advisor.domain.Opinion;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** The real rules without the comparison, which changes no status and takes most of the time of an opinion. */
final class LawAlone {

    static final RulebookSource SOURCE = source(RealRules.SOURCE);
    static final DroolsRulebook RULEBOOK = new DroolsRulebook(SOURCE);

    private static final AssessDossier ASSESSOR = new AssessDossier("test");

    private LawAlone() {}

    /** The possible statuses of every form that can be chosen, or empty when the facts clash. */
    static Optional<Map<String, Set<Status>>> possible(Dossier dossier) {
        if (!(ASSESSOR.assess(dossier, RULEBOOK) instanceof Outcome.Accepted<Opinion> accepted)) {
            return Optional.empty();
        }
        Map<String, Set<Status>> possible = new TreeMap<>();
        accepted.value().forms().stream()
                .filter(form -> !form.form().reminder())
                .forEach(form -> possible.put(form.form().id(), form.possible()));
        return Optional.of(possible);
    }

    /** The facts that rules in force read, in any order. */
    static List<FactPath> read(Dossier dossier, Random random) {
        List<FactPath> paths =
                new ArrayList<>(RULEBOOK.reads(rule -> rule.card().period().contains(dossier.date())));
        Collections.shuffle(paths, random);
        return paths;
    }

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
