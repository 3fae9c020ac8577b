package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Benchmark;
import fr.mutualisation.advisor.domain.Benchmark.Evidence;
import fr.mutualisation.advisor.domain.RuleText;
import fr.mutualisation.advisor.domain.RulesComparison.AspectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that an entry of the benchmark says, respect by respect. */
final class BenchmarkAspects {

    private BenchmarkAspects() {}

    /** A rule, and what it weighs when it favours or disfavours. */
    static Aspects of(RuleText rule, Benchmark benchmark) {
        return Aspects.of(rule)
                .with(
                        AspectName.POIDS,
                        Optional.ofNullable(benchmark.weights().get(rule.card().id()))
                                .map(weight -> Integer.toString(weight.weight())));
    }

    static Aspects of(Benchmark.Mode mode) {
        List<String> content = new ArrayList<>(List.of(mode.definition(), Boolean.toString(mode.integrated())));
        mode.usage().ifPresent(content::add);
        mode.withoutInstrument().ifPresent(content::add);
        return named(mode.name(), content, mode.sources())
                .with(
                        AspectName.FORMES,
                        mode.instruments().stream()
                                .map(one -> one.form() + ": " + one.precision())
                                .toList());
    }

    static Aspects of(Benchmark.Constat constat) {
        List<String> content = new ArrayList<>(
                List.of(constat.bearing().name(), constat.proof().name()));
        constat.evolution().ifPresent(content::add);
        content.addAll(texts(constat.support()));
        content.addAll(texts(constat.counterExamples()));
        return named(constat.statement(), content, List.of());
    }

    static Aspects of(Benchmark.Step step) {
        List<String> content = new ArrayList<>(List.of(
                step.deliverable(), step.actors(), step.humanResources(), step.proof(), step.weak(), step.strong()));
        content.addAll(texts(step.lessons()));
        return named(step.name(), content, step.sources());
    }

    private static List<String> texts(List<Evidence> evidence) {
        return evidence.stream()
                .map(one -> one.text() + " " + one.sources() + " " + one.confidence())
                .toList();
    }

    static Aspects of(Benchmark.Pathway pathway) {
        List<String> content = new ArrayList<>(pathway.stages());
        content.add(pathway.example());
        content.add(pathway.confidence().name());
        return named(pathway.name(), content, pathway.sources());
    }

    static Aspects of(Benchmark.Precedent precedent) {
        List<String> content = new ArrayList<>(List.of(
                precedent.territory().name(),
                precedent.territory().context(),
                precedent.ending().name(),
                precedent.story(),
                precedent.confidence().name()));
        precedent.mode().ifPresent(content::add);
        precedent.instrument().ifPresent(content::add);
        precedent.since().map(year -> Integer.toString(year)).ifPresent(content::add);
        precedent.lesson().ifPresent(content::add);
        precedent.profile().entrySet().stream()
                .map(fact -> fact.getKey() + ": " + fact.getValue().text())
                .sorted()
                .forEach(content::add);
        return named(precedent.service(), content, precedent.sources());
    }

    static Aspects of(Benchmark.Source source) {
        List<String> content = new ArrayList<>(List.of(source.address(), source.kind()));
        source.year().map(year -> Integer.toString(year)).ifPresent(content::add);
        source.territory().ifPresent(content::add);
        return named(source.title(), content, List.of());
    }

    private static Aspects named(String name, List<String> content, List<String> sources) {
        return Aspects.none()
                .with(AspectName.LIBELLE, name)
                .with(AspectName.CONTENU, content)
                .with(AspectName.SOURCE, sources);
    }
}
