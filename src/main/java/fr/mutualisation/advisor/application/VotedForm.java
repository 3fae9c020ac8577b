package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Check;
import fr.mutualisation.advisor.domain.CheckOutcome;
import fr.mutualisation.advisor.domain.CheckOutcome.Part;
import fr.mutualisation.advisor.domain.CheckOutcome.Reason;
import fr.mutualisation.advisor.domain.CheckOutcome.Whole;
import fr.mutualisation.advisor.domain.CheckResult;
import fr.mutualisation.advisor.domain.Condition;
import fr.mutualisation.advisor.domain.Confidence;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.DueFormality;
import fr.mutualisation.advisor.domain.Fact;
import fr.mutualisation.advisor.domain.FormOpinion;
import fr.mutualisation.advisor.domain.Ground;
import fr.mutualisation.advisor.domain.Opinion;
import fr.mutualisation.advisor.domain.SeenFact;
import fr.mutualisation.advisor.domain.Status;
import fr.mutualisation.advisor.domain.Truth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Draws the result of the checks that the opinion answers: is the form voted open, are its formalities done? */
final class VotedForm {

    private static final Set<String> BEFORE_THE_VOTE = Set.of("AVANT_VOTE", "CONVOCATION");

    private final Dossier dossier;
    private final Opinion opinion;
    private final SeenFacts facts;
    private final Optional<FormOpinion> voted;

    VotedForm(Dossier dossier, Opinion opinion, SeenFacts facts) {
        this.dossier = dossier;
        this.opinion = opinion;
        this.facts = facts;
        this.voted = dossier.fact(Check.VOTED_FORM)
                .flatMap(form -> opinion.forms().stream()
                        .filter(one -> one.form().id().equals(form.value().text()))
                        .findFirst());
    }

    /** Whether the form voted is open on the day of the vote. */
    List<Part> status(Check check) {
        return List.of(voted.map(form -> status(check, form)).orElseGet(() -> unknownForm(check)));
    }

    /** Whether each formality of the form voted that is due before the vote is done. */
    List<Part> formalities(Check check) {
        if (voted.isEmpty()) {
            return List.of(unknownForm(check));
        }
        List<DueFormality> due = new ArrayList<>(voted.get().formalities());
        due.addAll(opinion.project().formalities());
        List<Part> parts = due.stream()
                .filter(one -> BEFORE_THE_VOTE.contains(one.formality().stage()))
                .map(one -> formality(check, one))
                .toList();
        return parts.isEmpty()
                ? List.of(part(check, new Whole(), CheckResult.SANS_OBJET, List.of(), List.of()))
                : parts;
    }

    private Part unknownForm(Check check) {
        return part(
                check,
                new Whole(),
                CheckResult.NON_VERIFIABLE,
                List.of(),
                List.of(facts.unknown(Check.VOTED_FORM, Optional.empty())));
    }

    private Part status(Check check, FormOpinion form) {
        List<Reason> reasons = form.reason().stream()
                .map(why -> new Reason(why.ground(), why.consequence().message()))
                .toList();
        List<SeenFact> missing = form.deciding().stream()
                .map(path -> facts.unknown(path, Optional.empty()))
                .toList();
        Part part = part(check, new CheckOutcome.VotedForm(form), result(form.status()), reasons, missing);
        boolean onlyWarns = form.status() == Status.SOUS_RESERVE || form.confidence() == Confidence.BASSE;
        return onlyWarns && check.level() == Check.Level.BLOQUANT ? part.at(Check.Level.AVERTISSEMENT) : part;
    }

    private static CheckResult result(Status status) {
        return switch (status) {
            case OUVERTE -> CheckResult.SATISFAIT;
            case SOUS_RESERVE, FERMEE -> CheckResult.MANQUE;
            case INDETERMINEE -> CheckResult.NON_VERIFIABLE;
        };
    }

    private Part formality(Check check, DueFormality due) {
        List<Reason> reasons = due.grounds().stream()
                .filter(ground -> due.state() == DueFormality.State.A_CONFIRMER || ground.truth() == Truth.MET)
                .map(ground -> new Reason(ground, due.message()))
                .toList();
        CheckResult result = switch (due.state()) {
            case ACCOMPLIE -> CheckResult.SATISFAIT;
            case A_CONFIRMER -> CheckResult.NON_VERIFIABLE;
            case A_FAIRE -> saysWhatIsDone() ? CheckResult.MANQUE : CheckResult.NON_VERIFIABLE;
        };
        return part(
                check,
                new CheckOutcome.VotedFormality(due),
                result,
                reasons,
                result == CheckResult.NON_VERIFIABLE ? missing(due) : List.of());
    }

    /** A dossier that does not say which formalities are done is read as none by opinions, but not as a fault here. */
    private boolean saysWhatIsDone() {
        return dossier.fact(Check.FORMALITIES_DONE)
                .filter(fact -> fact.origin() == Fact.Origin.DONNE)
                .isPresent();
    }

    private List<SeenFact> missing(DueFormality due) {
        Set<Condition> unknown = new LinkedHashSet<>();
        for (Ground ground : due.grounds()) {
            unknown.addAll(OpinionDraft.unknownOf(ground));
        }
        List<SeenFact> missing = new ArrayList<>();
        if (!saysWhatIsDone()) {
            missing.add(facts.unknown(Check.FORMALITIES_DONE, Optional.empty()));
        }
        if (due.state() == DueFormality.State.A_CONFIRMER) {
            missing.addAll(facts.missing(unknown, Optional.empty()));
        }
        return missing;
    }

    private Part part(
            Check check,
            CheckOutcome.Subject subject,
            CheckResult result,
            List<Reason> reasons,
            List<SeenFact> missing) {
        return new Part(
                subject,
                result,
                CheckLevels.of(check, reasons),
                reasons,
                missing,
                facts.of(check.seen(), Optional.empty()));
    }
}
