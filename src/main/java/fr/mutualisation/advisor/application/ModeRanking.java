package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Benchmark;
import fr.mutualisation.advisor.domain.Benchmark.Mode;
import fr.mutualisation.advisor.domain.Consequence;
import fr.mutualisation.advisor.domain.FormOpinion;
import fr.mutualisation.advisor.domain.Note;
import fr.mutualisation.advisor.domain.Recommendation.Contribution;
import fr.mutualisation.advisor.domain.Recommendation.InstrumentOpinion;
import fr.mutualisation.advisor.domain.Recommendation.ModeOpinion;
import fr.mutualisation.advisor.domain.Recommendation.RankedForm;
import fr.mutualisation.advisor.domain.Recommendation.Score;
import fr.mutualisation.advisor.domain.Status;
import fr.mutualisation.advisor.domain.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts modes and forms in the order that the signals give; what is held back comes last. */
final class ModeRanking {

    private final Signals signals;
    private final Map<String, FormOpinion> forms;
    private final List<ModeOpinion> modes;

    ModeRanking(Benchmark benchmark, Signals signals, List<FormOpinion> forms) {
        this.signals = signals;
        this.forms = forms.stream().collect(Collectors.toMap(one -> one.form().id(), Function.identity()));
        List<ModeOpinion> unranked =
                benchmark.modes().stream().map(this::unranked).toList();
        List<ModeOpinion> ranked = new ArrayList<>();
        for (ModeOpinion one : unranked) {
            int before = (int) unranked.stream()
                    .filter(other -> compare(other.premature(), other.score(), one.premature(), one.score()) < 0)
                    .count();
            ranked.add(one.ranked(before + 1));
        }
        ranked.sort(Comparator.comparingInt(ModeOpinion::rank));
        this.modes = List.copyOf(ranked);
    }

    private ModeOpinion unranked(Mode mode) {
        List<Note> heldBackBy = signals.notes(Consequence.Prematurity.class, Consequence.Prematurity::mode, mode.id());
        return new ModeOpinion(
                mode,
                0,
                signals.ofMode(mode.id()),
                Signals.truth(heldBackBy),
                heldBackBy,
                mode.instruments().stream()
                        .filter(instrument -> forms.containsKey(instrument.form()))
                        .map(instrument -> new InstrumentOpinion(
                                instrument,
                                java.util.Objects.requireNonNull(forms.get(instrument.form())),
                                signals.ofForm(instrument.form())))
                        .toList());
    }

    /** What is held back for certain comes after the rest; then the higher score comes first. */
    private static int compare(Truth oneHeldBack, Score one, Truth otherHeldBack, Score other) {
        int held = Boolean.compare(oneHeldBack == Truth.MET, otherHeldBack == Truth.MET);
        return held != 0 ? held : Integer.compare(other.points(), one.points());
    }

    List<ModeOpinion> modes() {
        return modes;
    }

    /** Every form that the law does not close, best first. */
    List<RankedForm> forms(List<FormOpinion> all) {
        List<RankedForm> unranked = all.stream()
                .filter(form -> form.status() != Status.FERMEE && !form.form().reminder())
                .map(form -> ranked(form, 0))
                .toList();
        List<RankedForm> ranked = new ArrayList<>();
        for (RankedForm one : unranked) {
            int before = (int) unranked.stream()
                    .filter(other -> compare(other.premature(), other.score(), one.premature(), one.score()) < 0)
                    .count();
            ranked.add(ranked(one.form(), before + 1));
        }
        ranked.sort(Comparator.comparingInt(RankedForm::rank));
        return ranked;
    }

    private RankedForm ranked(FormOpinion form, int rank) {
        String id = form.form().id();
        List<ModeOpinion> carried = modes.stream()
                .filter(mode -> mode.instruments().stream()
                        .anyMatch(one -> one.instrument().form().equals(id)))
                .toList();
        List<Contribution> contributions = new ArrayList<>(signals.ofForm(id).contributions());
        carried.stream()
                .findFirst()
                .ifPresent(best -> contributions.addAll(best.score().contributions()));
        Truth premature =
                carried.stream().map(ModeOpinion::premature).reduce(Truth::and).orElse(Truth.FAILED);
        return new RankedForm(
                form,
                rank,
                new Score(contributions),
                carried.stream().map(mode -> mode.mode().id()).toList(),
                premature);
    }
}
