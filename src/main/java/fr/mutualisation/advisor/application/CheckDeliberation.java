package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Check;
import fr.mutualisation.advisor.domain.CheckOutcome;
import fr.mutualisation.advisor.domain.CheckOutcome.Part;
import fr.mutualisation.advisor.domain.CheckResult;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.DossierCheck;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Opinion;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.PieceFiles;
import fr.mutualisation.advisor.domain.Planning;
import fr.mutualisation.advisor.domain.Precheck;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Tree;
import fr.mutualisation.advisor.domain.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks a deliberation file before the assembly votes, and joins the checks to the opinion on the day of the vote. */
public final class CheckDeliberation {

    private static final FactPath SESSION = new FactPath("deliberation.dateSeance");
    private static final FactPath CHECK_DAY = new FactPath("deliberation.dateControle");

    private static final PlanBackwards PLAN = new PlanBackwards();

    private final AssessDossier assess;

    /** A checker that judges dossiers as the advisor does. */
    public CheckDeliberation(AssessDossier assess) {
        this.assess = assess;
    }

    /** The pre-check of what {@code input} describes, or every fault of the input, incoherent facts included. */
    public Outcome<Precheck> check(Tree input, Rulebook rulebook) {
        return check(input, rulebook, Optional.empty());
    }

    /**
     * The same.
     *
     * @param files the files given beside the dossier, to be compared with what it declares of them
     */
    public Outcome<Precheck> check(Tree input, Rulebook rulebook, Optional<PieceFiles> files) {
        return DossierCheck.check(input, rulebook.vocabulary()).then(dossier -> {
            Dossier voted = votedOn(dossier);
            return check(voted, rulebook, new CheckGrounds(voted, rulebook), files);
        });
    }

    /** The dossier, dated on the day of the session where it gives one. */
    static Dossier votedOn(Dossier dossier) {
        return dossier.day(SESSION).map(dossier::votedOn).orElse(dossier);
    }

    /** The pre-check of a dossier dated on the day of the vote, whose rules are asked through {@code grounds}. */
    Outcome<Precheck> check(Dossier voted, Rulebook rulebook, CheckGrounds grounds, Optional<PieceFiles> files) {
        return assess.law(voted, rulebook)
                .then(opinion -> Outcome.accepted(check(voted, opinion, rulebook, grounds, files)));
    }

    private static Precheck check(
            Dossier voted, Opinion opinion, Rulebook rulebook, CheckGrounds grounds, Optional<PieceFiles> files) {
        SeenFacts facts = new SeenFacts(voted, rulebook);
        RuledCheck ruled = new RuledCheck(rulebook, grounds, facts);
        VotedForm form = new VotedForm(voted, opinion, facts);
        PieceComparison pieces = new PieceComparison(voted, rulebook.vocabulary(), facts, files);
        Planning planning = PLAN.plan(voted, rulebook);
        List<CheckOutcome> outcomes = new ArrayList<>();
        for (Check check : rulebook.catalogue().checks()) {
            outcomes.add(outcome(
                    check,
                    deadline(check, planning, voted.day(SESSION)),
                    switch (check.source()) {
                        case REGLES -> ruled.of(check);
                        case STATUT -> form.status(check);
                        case FORMALITES -> form.formalities(check);
                        case FICHIERS -> pieces.of(check);
                    }));
        }
        Optional<LocalDate> day = voted.day(CHECK_DAY);
        return new Precheck(
                opinion.reference(),
                opinion.title(),
                voted.date(),
                day,
                opinion.engine(),
                opinion.rules(),
                Verdict.of(outcomes, day),
                outcomes,
                planning);
    }

    /** What comes before the vote is remedied on the day of the session at the latest, even if the vote could wait. */
    private static Optional<LocalDate> deadline(Check check, Planning planning, Optional<LocalDate> session) {
        Optional<LocalDate> latest = check.deadline().flatMap(planning::latest);
        return check.stage() == Check.Stage.APRES_VOTE
                ? latest
                : latest.map(last -> session.filter(last::isAfter).orElse(last));
    }

    private static CheckOutcome outcome(Check check, Optional<LocalDate> deadline, List<Part> parts) {
        CheckResult worst = parts.stream().map(Part::result).reduce(CheckResult.SANS_OBJET, CheckResult::worst);
        return new CheckOutcome(check, worst, parts, deadline);
    }
}
