package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.DossierCheck;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.Opinion;
import fr.mutualisation.advisor.domain.OpinionComparison;
import fr.mutualisation.advisor.domain.OpinionComparison.Between;
import fr.mutualisation.advisor.domain.OpinionComparison.FactDifference;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Tree;
import fr.mutualisation.advisor.domain.Value;
import java.util.List;

/** Tells what changes in the opinion from one dossier to another, or from one date to another. */
public final class CompareOpinions {

    private final AssessDossier assess;

    /** A comparer that judges dossiers as the advisor does. */
    public CompareOpinions(AssessDossier assess) {
        this.assess = assess;
    }

    /**
     * A part of what is to be compared.
     *
     * @param root how faults name the place where it stands, such as {@code $.dossiers[0]}
     * @param tree what was written there
     */
    public record Part(String root, Tree tree) {}

    /** What changes from one dossier to the other, or every fault of both. */
    public Outcome<OpinionComparison> dossiers(Part first, Part second, Rulebook rulebook) {
        return Outcome.both(
                side(first, rulebook),
                side(second, rulebook),
                (one, other) -> Outcome.accepted(comparison(Between.DOSSIERS, one, other)));
    }

    /**
     * What changes for a dossier from one date to the other, all its acts read at that date, or every fault of the
     * dossier and of the dates.
     */
    public Outcome<OpinionComparison> dates(Part dossier, Part first, Part second, Rulebook rulebook) {
        Outcome<Dossier> checked = checked(dossier, rulebook);
        return Outcome.both(
                at(dossier, checked, first, rulebook),
                at(dossier, checked, second, rulebook),
                (one, other) -> Outcome.accepted(comparison(Between.DATES, one, other)));
    }

    /** What changes for a dossier from one rulebook to the other, or every fault that either finds in it. */
    Outcome<OpinionComparison> rules(Part first, Rulebook ofFirst, Part second, Rulebook ofSecond) {
        return Outcome.both(
                side(first, ofFirst),
                side(second, ofSecond),
                (one, other) -> Outcome.accepted(comparison(Between.REGLES, one, other)));
    }

    /** One side, judged. */
    record Side(Dossier dossier, Opinion opinion, Rulebook rulebook) {}

    private static Outcome<Dossier> checked(Part part, Rulebook rulebook) {
        return DossierCheck.check(part.tree(), rulebook.vocabulary()).under(part.root());
    }

    Outcome<Side> side(Part part, Rulebook rulebook) {
        return checked(part, rulebook).then(dossier -> side(part, dossier, rulebook));
    }

    private Outcome<Side> side(Part part, Dossier dossier, Rulebook rulebook) {
        return assess.assess(dossier, rulebook)
                .under(part.root())
                .then(opinion -> Outcome.accepted(new Side(dossier, opinion, rulebook)));
    }

    private Outcome<Side> at(Part part, Outcome<Dossier> checked, Part date, Rulebook rulebook) {
        FactDefinition fact = rulebook.vocabulary().definition(Dossier.DATE).orElseThrow();
        return Outcome.both(
                checked,
                DossierCheck.value(date.tree(), fact, date.root()),
                (dossier, day) -> side(part, dossier.at(((Value.Day) day).date()), rulebook));
    }

    static OpinionComparison comparison(Between between, Side first, Side second) {
        FactDifferences facts = new FactDifferences(
                first.dossier(), first.rulebook().vocabulary(),
                second.dossier(), second.rulebook().vocabulary());
        OpinionDifferences opinions = new OpinionDifferences(first.opinion(), second.opinion(), facts);
        return new OpinionComparison(
                between,
                first.opinion(),
                second.opinion(),
                between == Between.DATES ? withoutTheDate(facts.facts()) : facts.facts(),
                facts.lists(),
                opinions.forms(),
                opinions.project(),
                RecommendationDifferences.between(
                        first.opinion().recommendation(), second.opinion().recommendation()),
                opinions.conditions(),
                opinions.citations(),
                opinions.missing());
    }

    private static List<FactDifference> withoutTheDate(List<FactDifference> facts) {
        return facts.stream()
                .filter(difference -> !difference.fact().path().equals(Dossier.DATE))
                .toList();
    }
}
