package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Benchmark;
import fr.mutualisation.advisor.domain.Benchmark.Constat;
import fr.mutualisation.advisor.domain.Benchmark.Mode;
import fr.mutualisation.advisor.domain.Benchmark.Pathway;
import fr.mutualisation.advisor.domain.Benchmark.Precedent;
import fr.mutualisation.advisor.domain.Benchmark.Source;
import fr.mutualisation.advisor.domain.Benchmark.Step;
import fr.mutualisation.advisor.domain.Catalogue;
import fr.mutualisation.advisor.domain.ChangeAct;
import fr.mutualisation.advisor.domain.Check;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.Form;
import fr.mutualisation.advisor.domain.Formality;
import fr.mutualisation.advisor.domain.RuleText;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.RulesComparison.Aspect;
import fr.mutualisation.advisor.domain.RulesComparison.Change;
import fr.mutualisation.advisor.domain.RulesComparison.Kind;
import fr.mutualisation.advisor.domain.Schedule;
import fr.mutualisation.advisor.domain.Sides;
import fr.mutualisation.advisor.domain.Threshold;
import fr.mutualisation.advisor.domain.Vocabulary;
import fr.mutualisation.advisor.domain.Vocabulary.Block;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The entries of two rulebooks that are not the same. */
final class RulebookDifferences {

    private final List<Change> changes = new ArrayList<>();

    private RulebookDifferences() {}

    static List<Change> between(Rulebook first, Rulebook second) {
        RulebookDifferences found = new RulebookDifferences();
        found.law(first, second);
        found.vocabulary(first.vocabulary(), second.vocabulary());
        found.benchmark(first.benchmark(), second.benchmark());
        return found.changes;
    }

    private void law(Rulebook first, Rulebook second) {
        for (Sides<RuleText> rules :
                Paired.all(first.rules(), second.rules(), rule -> rule.card().id())) {
            add(
                    Kind.REGLE,
                    rules.any().card().id(),
                    rules,
                    rule -> rule.card().title(),
                    rules.first().map(rule -> BenchmarkAspects.of(rule, first.benchmark())),
                    rules.second().map(rule -> BenchmarkAspects.of(rule, second.benchmark())));
        }
        Catalogue here = first.catalogue();
        Catalogue there = second.catalogue();
        add(
                Kind.SEUIL,
                here.thresholds().values(),
                there.thresholds().values(),
                Threshold::name,
                Threshold::name,
                Aspects::of);
        add(Kind.FORME, here.forms(), there.forms(), Form::id, Form::name, Aspects::of);
        add(
                Kind.FORMALITE,
                here.formalities().values(),
                there.formalities().values(),
                Formality::code,
                Formality::label,
                Aspects::of);
        add(Kind.ACTE, here.changes(), there.changes(), ChangeAct::id, ChangeAct::label, Aspects::of);
        add(Kind.CONTROLE, here.checks(), there.checks(), Check::code, Check::title, Aspects::of);
        add(
                Kind.ECHEANCE,
                first.writtenSchedule(),
                second.writtenSchedule(),
                Schedule.Written::code,
                Schedule.Written::label,
                Aspects::of);
    }

    private void vocabulary(Vocabulary first, Vocabulary second) {
        add(Kind.BLOC, first.blocks(), second.blocks(), Block::path, Block::label, VocabularyAspects::of);
        add(
                Kind.FAIT,
                first.definitions().values(),
                second.definitions().values(),
                fact -> fact.path().text(),
                FactDefinition::label,
                VocabularyAspects::of);
    }

    private void benchmark(Benchmark first, Benchmark second) {
        add(
                Kind.SOURCE,
                first.sources().values(),
                second.sources().values(),
                Source::id,
                Source::title,
                BenchmarkAspects::of);
        add(Kind.CONSTAT, first.constats(), second.constats(), Constat::code, Constat::statement, BenchmarkAspects::of);
        add(Kind.MODE, first.modes(), second.modes(), Mode::id, Mode::name, BenchmarkAspects::of);
        add(Kind.ETAPE, first.steps(), second.steps(), Step::code, Step::name, BenchmarkAspects::of);
        add(
                Kind.PARCOURS,
                first.pathways().values(),
                second.pathways().values(),
                Pathway::code,
                Pathway::name,
                BenchmarkAspects::of);
        add(
                Kind.EXPERIENCE,
                first.precedents(),
                second.precedents(),
                Precedent::id,
                Precedent::service,
                BenchmarkAspects::of);
    }

    private <T> void add(
            Kind kind,
            Collection<T> first,
            Collection<T> second,
            Function<T, String> id,
            Function<T, String> title,
            Function<T, Aspects> aspects) {
        for (Sides<T> sides : Paired.all(first, second, id)) {
            add(
                    kind,
                    id.apply(sides.any()),
                    sides,
                    title,
                    sides.first().map(aspects),
                    sides.second().map(aspects));
        }
    }

    private <T> void add(
            Kind kind,
            String id,
            Sides<T> sides,
            Function<T, String> title,
            Optional<Aspects> first,
            Optional<Aspects> second) {
        List<Aspect> different = first.orElseGet(Aspects::none).against(second.orElseGet(Aspects::none));
        if (!different.isEmpty()) {
            changes.add(new Change(
                    kind,
                    id,
                    new Sides<>(sides.first().map(title), sides.second().map(title)),
                    different));
        }
    }
}
