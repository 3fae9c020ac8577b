package fr.mutualisation.advisor.application;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.mutualisation.advisor.domain.Act;
import fr.mutualisation.advisor.domain.Benchmark;
import fr.mutualisation.advisor.domain.Catalogue;
import fr.mutualisation.advisor.domain.Condition;
import fr.mutualisation.advisor.domain.Confidence;
import fr.mutualisation.advisor.domain.Consequence;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.Findings;
import fr.mutualisation.advisor.domain.Form;
import fr.mutualisation.advisor.domain.Formality;
import fr.mutualisation.advisor.domain.Ground;
import fr.mutualisation.advisor.domain.Layer;
import fr.mutualisation.advisor.domain.Operator;
import fr.mutualisation.advisor.domain.Period;
import fr.mutualisation.advisor.domain.Quantifier;
import fr.mutualisation.advisor.domain.RuleCard;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.SmallVocabulary;
import fr.mutualisation.advisor.domain.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mockito.ArgumentMatchers;

/** Findings told rule by rule, without files and without Drools. */
final class MadeUpRules {

    static final Form COMMON = form("SERVICE_COMMUN", 80, "");
    static final Form LENT = form("MAD_INDIVIDUELLE", 20, "agents");
    static final List<String> FORMALITIES = List.of("FICHE_IMPACT", "AVIS", "VOTE");

    private final List<Ground> grounds = new ArrayList<>();
    private Confidence confidence = Confidence.HAUTE;
    private Optional<String> question = Optional.empty();

    private static Form form(String id, int integration, String perElement) {
        return new Form(id, "nom de " + id, "base", "ASCENDANTE", "NEUTRE", integration, perElement, false);
    }

    static Condition condition(String path, Truth truth) {
        return new Condition(
                "phrase sur " + path,
                new FactPath(path),
                Quantifier.SINGLE,
                truth,
                List.of(),
                List.of(),
                new Condition.Required(Operator.ONE_OF, false, List.of("OUI"), Optional.empty()),
                List.of("article"));
    }

    /** The rules told from here on are as sure as this. */
    MadeUpRules sure(Confidence sure) {
        this.confidence = sure;
        return this;
    }

    /** The rules told from here on touch this open question. */
    MadeUpRules open(String number) {
        this.question = Optional.of(number);
        return this;
    }

    /** A rule whose only condition reads {@code path}. */
    MadeUpRules rule(Truth truth, String path, Consequence... consequences) {
        return rule(Optional.empty(), truth, path, consequences);
    }

    /** A rule read for one element. */
    MadeUpRules rule(int element, Truth truth, String path, Consequence... consequences) {
        return rule(Optional.of(element), truth, path, consequences);
    }

    private MadeUpRules rule(Optional<Integer> element, Truth truth, String path, Consequence... consequences) {
        RuleCard card = new RuleCard(
                "regle-" + grounds.size(),
                "Règle " + grounds.size(),
                "article " + grounds.size(),
                "texte",
                confidence,
                "source",
                question,
                Optional.empty(),
                List.of(),
                new Period(LocalDate.of(2002, 2, 28), Optional.empty()),
                Layer.DROIT,
                new Fault.InFile("droit/essai.dslr", 1));
        grounds.add(new Ground(card, truth, element, List.of(condition(path, truth)), List.of(consequences)));
        return this;
    }

    Rulebook rulebook() {
        List<Condition> conditions =
                grounds.stream().flatMap(ground -> ground.conditions().stream()).toList();
        Map<String, Formality> formalities = new java.util.LinkedHashMap<>();
        FORMALITIES.forEach(code -> formalities.put(
                code, new Formality(code, "libellé", "AVANT_VOTE", "avant le vote", formalities.size(), Act.VOTE)));
        Rulebook rulebook = mock(Rulebook.class);
        when(rulebook.examine(ArgumentMatchers.any())).thenReturn(new Findings(conditions, grounds));
        when(rulebook.vocabulary()).thenReturn(SmallVocabulary.VOCABULARY);
        when(rulebook.catalogue())
                .thenReturn(new Catalogue(List.of(COMMON, LENT), formalities, Map.of(), List.of(), List.of()));
        when(rulebook.benchmark()).thenReturn(Benchmark.NONE);
        when(rulebook.fingerprint()).thenReturn("empreinte");
        return rulebook;
    }
}
