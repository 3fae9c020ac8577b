package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.DossierCheck;
import fr.mutualisation.advisor.domain.Form;
import fr.mutualisation.advisor.domain.Opinion;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Period;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Timeline;
import fr.mutualisation.advisor.domain.Timeline.FormTimeline;
import fr.mutualisation.advisor.domain.Timeline.Stretch;
import fr.mutualisation.advisor.domain.Tree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one dossier under every regime of the law, from the first day covered. */
public final class TraceTimeline {

    private final AssessDossier assess;

    /** A tracer that judges dossiers as the advisor does. */
    public TraceTimeline(AssessDossier assess) {
        this.assess = assess;
    }

    /** The timeline of what {@code input} describes, or every fault of the input at its own date. */
    public Outcome<Timeline> trace(Tree input, Rulebook rulebook) {
        return DossierCheck.check(input, rulebook.vocabulary())
                .then(dossier -> assess.assess(dossier, rulebook)
                        .then(opinion -> Outcome.accepted(trace(dossier, opinion, rulebook))));
    }

    private Timeline trace(Dossier dossier, Opinion opinion, Rulebook rulebook) {
        List<LocalDate> days = rulebook.changeDays();
        List<Outcome<Opinion>> opinions = days.stream()
                .map(day -> assess.assess(dossier.at(day), rulebook))
                .toList();
        List<FormTimeline> forms = new ArrayList<>();
        for (Form form : rulebook.catalogue().forms()) {
            forms.add(new FormTimeline(form, stretches(form, days, opinions)));
        }
        return new Timeline(opinion, forms);
    }

    private static List<Stretch> stretches(Form form, List<LocalDate> days, List<Outcome<Opinion>> opinions) {
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            Optional<LocalDate> last =
                    i + 1 < days.size() ? Optional.of(days.get(i + 1).minusDays(1)) : Optional.empty();
            Stretch stretch = stretch(form, new Period(days.get(i), last), opinions.get(i));
            int previous = stretches.size() - 1;
            if (previous >= 0 && stretches.get(previous).saysAs(stretch)) {
                stretches.set(previous, stretches.get(previous).until(stretch));
            } else {
                stretches.add(stretch);
            }
        }
        return stretches;
    }

    private static Stretch stretch(Form form, Period period, Outcome<Opinion> outcome) {
        if (outcome instanceof Outcome.Refused<Opinion> refused) {
            return new Stretch(
                    period, Optional.empty(), Optional.of(refused.faults().get(0)));
        }
        return new Stretch(
                period,
                ((Outcome.Accepted<Opinion>) outcome)
                        .value().forms().stream()
                                .filter(one -> one.form().equals(form))
                                .findFirst(),
                Optional.empty());
    }
}
