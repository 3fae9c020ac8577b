package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.DossierCheck;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.RandomDossiers;
import fr.mutualisation.advisor.domain.RuleCase;
import fr.mutualisation.advisor.domain.Spot;
import fr.mutualisation.advisor.domain.Value;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Dossiers like those of the cases, but for a few facts: near enough to a form for something to be missing. */
final class NearlyCases {

    private static final Vocabulary VOCABULARY = LawAlone.RULEBOOK.vocabulary();
    private static final List<RuleCase> CASES = RealRules.accepted(CasesReader.read(RealRules.files()));

    private NearlyCases() {}

    /** A case that a jurist wrote, with a few facts changed, forgotten or learnt; or anything at all. */
    static Dossier dossier(long seed, Random random) {
        RandomDossiers any = new RandomDossiers(LawAlone.RULEBOOK, RealRules.turningDays(), seed);
        if (random.nextInt(4) == 0) {
            return any.draw(any.date(), random.nextInt(10) / 10.0).dossier(VOCABULARY);
        }
        Outcome<Dossier> read =
                DossierCheck.check(CASES.get(random.nextInt(CASES.size())).dossier(), VOCABULARY);
        if (read instanceof Outcome.Refused<Dossier>) {
            return any.draw(any.date(), 0.5).dossier(VOCABULARY);
        }
        Dossier dossier = ((Outcome.Accepted<Dossier>) read).value();
        LocalDate day = dossier.date();
        List<FactPath> asked = new ArrayList<>(
                LawAlone.RULEBOOK.reads(rule -> rule.card().period().contains(day)));
        for (int i = random.nextInt(8); i > 0; i--) {
            Optional<FactDefinition> fact = VOCABULARY
                    .definition(asked.get(random.nextInt(asked.size())))
                    .filter(FactDefinition::givable);
            if (fact.isPresent() && !fact.get().required()) {
                dossier = changed(dossier, fact.get(), any, random);
            }
        }
        return dossier;
    }

    private static Dossier changed(Dossier dossier, FactDefinition fact, RandomDossiers any, Random random) {
        List<Spot> spots = Spot.of(fact.path(), dossier);
        List<Value> values = any.values(fact, dossier.date());
        if (spots.isEmpty() || values.isEmpty()) {
            return dossier;
        }
        Spot spot = spots.get(random.nextInt(spots.size()));
        if (random.nextInt(3) > 0) {
            return spot.give(values.get(random.nextInt(values.size())), dossier, VOCABULARY);
        }
        return spot.element()
                .map(at -> dossier.without(fact.path(), at, VOCABULARY))
                .orElseGet(() -> dossier.without(fact.path(), VOCABULARY));
    }
}
