package fr.mutualisation.advisor.json;

import fr.mutualisation.advisor.domain.Benchmark;
import fr.mutualisation.advisor.domain.Benchmark.Evidence;
import fr.mutualisation.advisor.domain.Benchmark.Mode;
import fr.mutualisation.advisor.domain.Benchmark.Pathway;
import fr.mutualisation.advisor.domain.Benchmark.Precedent;
import fr.mutualisation.advisor.domain.Benchmark.Source;
import fr.mutualisation.advisor.domain.Benchmark.Step;
import fr.mutualisation.advisor.domain.Benchmark.Weight;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.Ground;
import fr.mutualisation.advisor.domain.Layer;
import fr.mutualisation.advisor.domain.NearPrecedent;
import fr.mutualisation.advisor.domain.NearPrecedent.Likeness;
import fr.mutualisation.advisor.domain.Note;
import fr.mutualisation.advisor.domain.Picks;
import fr.mutualisation.advisor.domain.Recommendation;
import fr.mutualisation.advisor.domain.Recommendation.ConstatOpinion;
import fr.mutualisation.advisor.domain.Recommendation.InstrumentOpinion;
import fr.mutualisation.advisor.domain.Recommendation.ModeOpinion;
import fr.mutualisation.advisor.domain.Recommendation.RankedForm;
import fr.mutualisation.advisor.domain.Recommendation.Score;
import fr.mutualisation.advisor.domain.Recommendation.StepOpinion;
import fr.mutualisation.advisor.text.Wording;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Writes what the comparison advises: every sentence with the rule that says it, or with its sources. */
final class RecommendationJson {

    private final Recommendation advice;
    private final Json json;
    private final Consumer<Ground> cite;
    private final Set<String> sources = new TreeSet<>();
    private final Set<String> weighed = new TreeSet<>();

    /**
     * A writer.
     *
     * @param cite told each rule that is named, so that its card is written
     */
    RecommendationJson(Recommendation advice, Json json, Consumer<Ground> cite) {
        this.advice = advice;
        this.json = json;
        this.cite = cite;
    }

    void write() {
        Recommendation.Choice choice = advice.choice();
        Picks picks = choice.picks();
        json.object("recommandation", () -> {
            json.text("couche", Layer.COMPARAISON.folder())
                    .text("etat", choice.state().name())
                    .texts("modesPreferes", picks.preferred())
                    .texts("modesRetenus", picks.modes())
                    .texts("formes", picks.forms());
            new ChoiceFirmnessJson(json, advice.firmness()).write();
            json.objects("modes", advice.modes(), this::mode);
            json.objects("classementFormes", advice.forms(), this::form);
            json.objects("constats", advice.constats(), this::constat);
            Optional<StepOpinion> next = advice.nextStep();
            json.objects("etapes", advice.steps(), step -> step(step, next.equals(Optional.of(step))));
            json.objects("parcours", advice.pathways(), this::pathway);
            json.objects("precedents", advice.precedents(), this::precedent);
            json.objects("poids", weighed, this::weighed);
        });
        json.objects("sources", sources, this::source);
    }

    private void fact(FactDefinition fact) {
        json.text("fait", fact.path().text()).text("libelle", fact.label());
    }

    /** How much a rule counts that some contribution names. */
    private void weighed(String rule) {
        Weight weight = Objects.requireNonNull(advice.benchmark().weights().get(rule), rule);
        json.text("regle", rule).number("poids", weight.weight()).text("raison", weight.reason());
        sources(weight.sources());
    }

    private void mode(ModeOpinion opinion) {
        Mode mode = opinion.mode();
        json.text("id", mode.id()).text("nom", mode.name()).text("definition", mode.definition());
        mode.usage().ifPresent(usage -> json.text("usage", usage));
        json.flag("integre", mode.integrated()).number("rang", opinion.rank());
        score(opinion.score());
        json.text("premature", Words.truth(opinion.premature()));
        notes("retenuPar", opinion.heldBackBy());
        json.objects("instruments", opinion.instruments(), this::instrument);
        mode.withoutInstrument().ifPresent(said -> json.text("sansInstrument", said));
        sources(mode.sources());
    }

    private void score(Score score) {
        json.number("points", score.points())
                .number("pointsMinimum", score.lowest())
                .number("pointsMaximum", score.highest())
                .objects("contributions", score.contributions(), one -> {
                    rule(one.ground());
                    weighed.add(one.ground().rule().id());
                    json.number("points", one.points())
                            .text("phrase", one.consequence().message());
                });
    }

    private void rule(Ground ground) {
        cite.accept(ground);
        json.text("regle", ground.rule().id()).text("verite", Words.truth(ground.truth()));
        List.of(ground.rule().source().split(", ", -1)).stream()
                .filter(advice.benchmark().sources()::containsKey)
                .forEach(sources::add);
    }

    private void notes(String name, List<Note> notes) {
        json.objects(name, notes, note -> {
            rule(note.ground());
            json.text("phrase", note.consequence().message());
        });
    }

    private void sources(List<String> ids) {
        sources.addAll(ids);
        json.texts("sources", ids);
    }

    private void instrument(InstrumentOpinion instrument) {
        json.text("forme", instrument.instrument().form())
                .text("precision", instrument.instrument().precision())
                .text("statut", instrument.form().status().name());
        score(instrument.score());
    }

    private void form(RankedForm ranked) {
        json.text("forme", ranked.form().form().id())
                .number("rang", ranked.rank())
                .text("statut", ranked.form().status().name())
                .texts("modes", ranked.modes())
                .text("premature", Words.truth(ranked.premature()));
        score(ranked.score());
    }

    private void constat(ConstatOpinion opinion) {
        Benchmark.Constat constat = opinion.constat();
        json.text("code", constat.code())
                .text("enonce", constat.statement())
                .text("verite", Words.held(opinion.truth()))
                .text("portee", constat.bearing().name())
                .text("preuve", constat.proof().name());
        constat.evolution().ifPresent(evolution -> json.text("evolution", evolution));
        notes("phrases", opinion.notes());
        evidence("appuis", constat.support());
        evidence("contreExemples", constat.counterExamples());
    }

    private void evidence(String name, List<Evidence> evidence) {
        json.objects(name, evidence, one -> {
            json.text("texte", one.text()).text("confiance", one.confidence().name());
            sources(one.sources());
        });
    }

    private void step(StepOpinion opinion, boolean next) {
        Step step = opinion.step();
        json.text("code", step.code())
                .text("nom", step.name())
                .text("niveau", opinion.level().map(Benchmark.Level::name).orElse("INCONNUE"))
                .flag("prochaine", next);
        notes("phrases", opinion.notes());
        json.text("livrable", step.deliverable())
                .text("acteurs", step.actors())
                .text("ressourcesHumaines", step.humanResources())
                .text("preuve", step.proof())
                .text("faible", step.weak())
                .text("forte", step.strong());
        sources(step.sources());
        evidence("enseignements", step.lessons());
    }

    private void pathway(Note note) {
        Pathway pathway = Objects.requireNonNull(advice.benchmark().pathways().get(note.code()), note.code());
        json.text("code", pathway.code()).text("nom", pathway.name());
        rule(note.ground());
        json.text("phrase", note.consequence().message())
                .texts("paliers", pathway.stages())
                .text("exemple", pathway.example())
                .text("confiance", pathway.confidence().name());
        sources(pathway.sources());
    }

    private void precedent(NearPrecedent near) {
        Precedent precedent = near.precedent();
        json.text("id", precedent.id())
                .text("territoire", precedent.territory().name())
                .text("contexte", precedent.territory().context())
                .text("service", precedent.service());
        precedent.mode().ifPresent(mode -> json.text("mode", mode));
        precedent.instrument().ifPresent(instrument -> json.text("instrument", instrument));
        precedent.since().ifPresent(year -> json.number("depuis", year));
        json.text("suite", precedent.ending().name()).text("recit", precedent.story());
        precedent.lesson().ifPresent(lesson -> json.text("lecon", lesson));
        json.text("confiance", precedent.confidence().name());
        json.objects("memes", near.same(), this::likeness)
                .objects("differents", near.different(), this::likeness)
                .texts(
                        "inconnus",
                        near.unknown().stream().map(fact -> fact.path().text()).toList());
        notes("ecart", near.parting());
        sources(precedent.sources());
    }

    private void likeness(Likeness likeness) {
        fact(likeness.fact());
        json.text("ici", Wording.value(likeness.fact(), likeness.here()))
                .text("labas", Wording.value(likeness.fact(), likeness.there()));
    }

    private void source(String id) {
        Source source = Objects.requireNonNull(advice.benchmark().sources().get(id), id);
        json.text("id", id).text("titre", source.title()).text("adresse", source.address());
        source.year().ifPresent(year -> json.number("annee", year));
        json.text("nature", source.kind());
    }
}
