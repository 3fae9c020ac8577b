package fr.mutualisation.advisor;

import fr.mutualisation.advisor.application.CheckDeliberation;
import fr.mutualisation.advisor.domain.CheckOutcome;
import fr.mutualisation.advisor.domain.CheckResult;
import fr.mutualisation.advisor.domain.Precheck;
import fr.mutualisation.advisor.json.JsonTrees;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrecheckSamplesTest {

    @ParameterizedTest
    @CsvSource({
        "controle-commune-pret",
        "controle-commune-incomplet",
        "controle-commune-refus",
        "controle-epci-pret",
        "controle-epci-incomplet",
        "controle-epci-refus"
    })
    void debug(String story) {
        Precheck precheck = of(story);
        System.out.println("=== " + story + " " + precheck.verdict());
        for (CheckOutcome o : precheck.outcomes()) {
            if (o.result() == CheckResult.SANS_OBJET || o.result() == CheckResult.SATISFAIT) continue;
            System.out.println(o.check().code() + " " + o.check().level() + " " + o.result() + " " + o.deadline());
            for (CheckOutcome.Part p : o.parts()) {
                if (p.result() == CheckResult.SANS_OBJET || p.result() == CheckResult.SATISFAIT) continue;
                System.out.println("    " + p.level() + " " + p.result() + " "
                        + p.reasons().stream().map(r -> r.sentence()).toList() + " manquent "
                        + p.missing().stream().map(s -> s.place()).toList());
            }
        }
    }

    private static Precheck of(String story) {
        return Samples.accepted(JsonTrees.read(Samples.dossier(story))
                .then(tree -> new CheckDeliberation(Wiring.assessor()).check(tree, Samples.rules())));
    }
}
