package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Consequence;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.DossierCheck;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Form;
import fr.mutualisation.advisor.domain.MissingFact;
import fr.mutualisation.advisor.domain.Opinion;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Questions;
import fr.mutualisation.advisor.domain.Questions.Effect;
import fr.mutualisation.advisor.domain.Questions.Question;
import fr.mutualisation.advisor.domain.Questions.Settled;
import fr.mutualisation.advisor.domain.RuleText;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Spot;
import fr.mutualisation.advisor.domain.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Says which question to answer next, what each answer would do, and which questions no longer matter. */
public final class RankQuestions {

    private final AssessDossier assess;

    /** A ranker that judges dossiers as the advisor does. */
    public RankQuestions(AssessDossier assess) {
        this.assess = assess;
    }

    /** The questions that what {@code input} describes leaves open, or every fault of the input. */
    public Outcome<Questions> rank(Tree input, Rulebook rulebook, Effort effort) {
        return DossierCheck.check(input, rulebook.vocabulary()).then(dossier -> rank(dossier, rulebook, effort));
    }

    /** The questions that a checked dossier leaves open, or the facts that cannot both be true. */
    public Outcome<Questions> rank(Dossier dossier, Rulebook rulebook, Effort effort) {
        return assess.assess(dossier, rulebook)
                .then(opinion -> Outcome.accepted(rank(dossier, opinion, rulebook, effort)));
    }

    private static Questions rank(Dossier dossier, Opinion opinion, Rulebook rulebook, Effort effort) {
        Unknowns unknowns = new Unknowns(dossier, rulebook.vocabulary());
        Stakes stakes = new Stakes(dossier, opinion, rulebook, effort);
        AnswerTrial trial = new AnswerTrial(dossier, opinion, rulebook, RankQuestions::decides, effort);
        List<Question> open = new ArrayList<>();
        List<Settled> settled = new ArrayList<>();
        for (FactPath path : read(unknowns, rulebook)) {
            FactDefinition fact = unknowns.fact(path);
            List<Spot> spots = unknowns.spots(path);
            List<String> refines = refines(path, opinion);
            List<Form> forms = stakes.forms(path);
            boolean recommends = stakes.recommends(path);
            List<Effect> effects = trial.effects(fact);
            boolean changes = effects.stream()
                    .anyMatch(one -> !one.statuses().isEmpty() || one.picks().isPresent());
            if (!forms.isEmpty() || recommends || changes) {
                open.add(new Question(fact, spots, stakes.articles(path), forms, recommends, refines, effects));
            } else if (!effort.isSpent()) {
                settled.add(new Settled(fact, spots, refines, effects.size()));
            }
        }
        open.sort(Comparator.comparing(QuestionWeight::of, Comparator.reverseOrder()));
        return new Questions(opinion, List.copyOf(open), List.copyOf(settled), stakes.isProved() && !effort.isSpent());
    }

    /** The unknown facts that some rule in force reads to decide, in the order of the vocabulary. */
    private static List<FactPath> read(Unknowns unknowns, Rulebook rulebook) {
        return rulebook
                .reads(rule -> decides(rule)
                        && rule.card().period().contains(unknowns.dossier().date()))
                .stream()
                .flatMap(path -> unknowns.asked(path).stream())
                .distinct()
                .sorted(Comparator.comparingInt(rulebook.vocabulary()::rank))
                .toList();
    }

    /** Whether a rule can change a status, refuse the dossier, or weigh on what is recommended. */
    private static boolean decides(RuleText rule) {
        return rule.consequences().stream()
                .anyMatch(one -> one instanceof Consequence.Ruling
                        || one instanceof Consequence.Incoherence
                        || Stakes.weighs(one));
    }

    private static List<String> refines(FactPath path, Opinion opinion) {
        return opinion.missing().stream()
                .filter(missing -> missing.fact().path().equals(path))
                .map(MissingFact::refines)
                .findFirst()
                .orElse(List.of());
    }
}
