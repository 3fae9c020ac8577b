package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.DueFormality;
import fr.mutualisation.advisor.domain.FormOpinion;
import fr.mutualisation.advisor.domain.Note;
import fr.mutualisation.advisor.domain.OpinionComparison.DutyDifferences;
import fr.mutualisation.advisor.domain.ProjectOpinion;
import fr.mutualisation.advisor.domain.Sides;
import fr.mutualisation.advisor.domain.Truth;
import java.util.List;
import java.util.stream.Stream;

/** The formalities, effects and risks that go with a form or with the project. */
record Duties(List<DueFormality> formalities, List<Note> effects, List<Note> risks) {

    private static final Duties NONE = new Duties(List.of(), List.of(), List.of());

    static Duties of(FormOpinion form) {
        return new Duties(form.formalities(), form.effects(), form.risks());
    }

    static Duties of(ProjectOpinion project) {
        return new Duties(project.formalities(), project.effects(), project.risks());
    }

    /** What goes with a form on one side only. */
    static DutyDifferences compare(Sides<FormOpinion> form) {
        return form.first()
                .map(Duties::of)
                .orElse(NONE)
                .against(form.second().map(Duties::of).orElse(NONE));
    }

    DutyDifferences against(Duties others) {
        return new DutyDifferences(
                Paired.differences(
                        formalities,
                        others.formalities,
                        due -> due.formality().code(),
                        (one, other) -> one.state() == other.state()
                                && one.formality().equals(other.formality())
                                && one.message().equals(other.message())),
                notes(effects, others.effects),
                notes(risks, others.risks));
    }

    /** A note is known by its words; of several rules that say them, one that fired counts first. */
    static List<Sides<Note>> notes(List<Note> first, List<Note> second) {
        return Paired.differences(
                certainFirst(first),
                certainFirst(second),
                note -> List.of(note.code(), note.consequence().message()),
                (one, other) -> one.ground().truth() == other.ground().truth());
    }

    private static List<Note> certainFirst(List<Note> notes) {
        return Stream.of(Truth.MET, Truth.UNKNOWN)
                .flatMap(truth -> notes.stream().filter(note -> note.ground().truth() == truth))
                .toList();
    }
}
