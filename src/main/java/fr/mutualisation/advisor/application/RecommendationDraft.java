package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Benchmark;
import fr.mutualisation.advisor.domain.Benchmark.Constat;
import fr.mutualisation.advisor.domain.Benchmark.Step;
import fr.mutualisation.advisor.domain.Consequence;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.Findings;
import fr.mutualisation.advisor.domain.FormOpinion;
import fr.mutualisation.advisor.domain.Note;
import fr.mutualisation.advisor.domain.Picks;
import fr.mutualisation.advisor.domain.Recommendation;
import fr.mutualisation.advisor.domain.Recommendation.Choice;
import fr.mutualisation.advisor.domain.Recommendation.ConstatOpinion;
import fr.mutualisation.advisor.domain.Recommendation.InstrumentOpinion;
import fr.mutualisation.advisor.domain.Recommendation.ModeOpinion;
import fr.mutualisation.advisor.domain.Recommendation.StepOpinion;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Truth;
import java.util.Comparator;
import java.util.List;

/** Draws the recommendation from what the rules of comparison say and from what the law leaves open. */
final class RecommendationDraft {

    private final Dossier dossier;
    private final Rulebook rulebook;
    private final DecidingFacts facts;
    private final Benchmark benchmark;
    private final Findings findings;
    private final Signals signals;
    private final List<FormOpinion> forms;

    RecommendationDraft(
            Dossier dossier, Rulebook rulebook, DecidingFacts facts, ActFindings findings, List<FormOpinion> forms) {
        this.dossier = dossier;
        this.rulebook = rulebook;
        this.facts = facts;
        this.benchmark = rulebook.benchmark();
        this.findings = findings.ofVote();
        this.signals = new Signals(this.findings, benchmark);
        this.forms = forms;
    }

    Recommendation recommendation() {
        Picking picking = Picking.of(dossier, rulebook, findings, forms);
        ModeRanking ranking = new ModeRanking(benchmark, signals, forms);
        Choice choice = choice(picking.picked(), ranking.modes());
        return new Recommendation(
                choice,
                ranking.modes(),
                ranking.forms(forms),
                new FirmnessTrial(picking, rulebook, facts).firmness(forms),
                benchmark.constats().stream().map(this::constat).toList(),
                benchmark.steps().stream().map(this::step).toList(),
                signals.notes(Consequence.PathwayAdvice.class, Consequence.PathwayAdvice::pathway),
                new PrecedentSearch(dossier, rulebook, ranking.modes(), choice).nearest(),
                benchmark);
    }

    private static Choice choice(Picks picked, List<ModeOpinion> modes) {
        List<ModeOpinion> preferred = these(picked.preferred(), modes);
        List<ModeOpinion> retained = these(picked.modes(), modes);
        List<InstrumentOpinion> instruments = picked.forms().stream()
                .map(form -> retained.stream()
                        .flatMap(mode -> mode.instruments().stream())
                        .filter(one -> one.instrument().form().equals(form))
                        .findFirst()
                        .orElseThrow())
                .toList();
        return new Choice(preferred, retained, instruments);
    }

    private static List<ModeOpinion> these(List<String> ids, List<ModeOpinion> modes) {
        return modes.stream().filter(mode -> ids.contains(mode.mode().id())).toList();
    }

    /** A dossier that both confirms a finding and goes against it goes against it. */
    private ConstatOpinion constat(Constat constat) {
        List<Note> notes =
                signals.notes(Consequence.Observation.class, Consequence.Observation::constat, constat.code());
        Truth denied =
                Signals.truth(notes.stream().filter(note -> !confirms(note)).toList());
        Truth confirmed = Signals.truth(
                notes.stream().filter(RecommendationDraft::confirms).toList());
        Truth truth = denied == Truth.MET
                ? Truth.FAILED
                : confirmed == Truth.MET && denied == Truth.FAILED ? Truth.MET : Truth.UNKNOWN;
        return new ConstatOpinion(constat, truth, notes);
    }

    private static boolean confirms(Note note) {
        return ((Consequence.Observation) note.consequence()).confirmed();
    }

    private StepOpinion step(Step step) {
        List<Note> notes = signals.notes(Consequence.StepLevel.class, Consequence.StepLevel::step, step.code());
        return new StepOpinion(
                step,
                notes.stream()
                        .filter(note -> note.ground().truth() == Truth.MET)
                        .map(note -> ((Consequence.StepLevel) note.consequence()).level())
                        .min(Comparator.naturalOrder()),
                notes);
    }
}
