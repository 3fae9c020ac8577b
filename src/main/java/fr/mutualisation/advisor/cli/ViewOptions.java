package fr.mutualisation.advisor.cli;

import fr.mutualisation.advisor.application.AssessDossier;
import fr.mutualisation.advisor.application.Effort;
import fr.mutualisation.advisor.application.FindLevers;
import fr.mutualisation.advisor.application.JudgeFirmness;
import fr.mutualisation.advisor.application.RankQuestions;
import fr.mutualisation.advisor.application.TabulateConditions;
import fr.mutualisation.advisor.application.TraceTimeline;
import fr.mutualisation.advisor.json.FirmnessJson;
import fr.mutualisation.advisor.json.LeversJson;
import fr.mutualisation.advisor.json.MatrixJson;
import fr.mutualisation.advisor.json.OpinionJson;
import fr.mutualisation.advisor.json.QuestionsJson;
import fr.mutualisation.advisor.json.TimelineJson;
import fr.mutualisation.advisor.text.FirmnessPage;
import fr.mutualisation.advisor.text.LeversPage;
import fr.mutualisation.advisor.text.MatrixPage;
import fr.mutualisation.advisor.text.OpinionPage;
import fr.mutualisation.advisor.text.QuestionsPage;
import fr.mutualisation.advisor.text.Register;
import fr.mutualisation.advisor.text.TimelinePage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is asked of a dossier: the opinion, unless one of these options says otherwise. */
final class ViewOptions {

    @Option(names = "--chronologie", descriptionKey = "chronologie")
    private boolean timeline;

    @Option(names = "--leviers", paramLabel = "FORME", descriptionKey = "leviers")
    private @Nullable String levers;

    @Option(names = "--questions", descriptionKey = "questions")
    private boolean questions;

    @Option(names = "--matrice", descriptionKey = "matrice")
    private boolean matrix;

    @Option(names = "--complet", descriptionKey = "complet")
    private boolean whole;

    @Option(names = "--solidite", descriptionKey = "solidite")
    private boolean firmness;

    /** The questions asked; one at most makes sense. */
    List<String> asked() {
        List<String> given = new ArrayList<>();
        add("--chronologie", timeline, given);
        add("--leviers", levers != null, given);
        add("--questions", questions, given);
        add("--matrice", matrix, given);
        add("--solidite", firmness, given);
        return given;
    }

    /** Whether every condition is wanted, of a matrix that is not. */
    boolean isWholeAlone() {
        return whole && !matrix;
    }

    /** The form whose levers are asked for. */
    Optional<LeversForm> form() {
        return Optional.ofNullable(levers).map(LeversForm::new);
    }

    private static void add(String option, boolean isGiven, List<String> given) {
        if (isGiven) {
            given.add(option);
        }
    }

    /** What was asked for. */
    View<?> view(AssessDossier assess, Register register) {
        if (levers != null) {
            return levers(levers, new FindLevers(assess));
        }
        if (questions) {
            RankQuestions rank = new RankQuestions(assess);
            return new View<>(
                    (tree, rules) -> rank.rank(tree, rules, Effort.usual()),
                    QuestionsJson::indented,
                    (found, rules) -> QuestionsPage.of(found, rules.vocabulary()));
        }
        if (matrix) {
            return new View<>(
                    new TabulateConditions(assess)::tabulate,
                    found -> MatrixJson.of(found, whole),
                    (found, rules) -> MatrixPage.of(found, rules.vocabulary(), whole));
        }
        if (firmness) {
            return new View<>(
                    new JudgeFirmness(assess)::judge,
                    FirmnessJson::indented,
                    (found, rules) -> FirmnessPage.of(found, rules.vocabulary()));
        }
        return timeline
                ? new View<>(
                        new TraceTimeline(assess)::trace,
                        TimelineJson::indented,
                        (found, rules) -> TimelinePage.of(found, rules.vocabulary()))
                : new View<>(
                        assess::assess,
                        OpinionJson::indented,
                        (found, rules) -> OpinionPage.of(found, rules.vocabulary(), register));
    }

    private static View<?> levers(String form, FindLevers find) {
        return new View<>(
                (tree, rules) -> find.find(tree, form, rules, Effort.usual()),
                LeversJson::indented,
                (found, rules) -> LeversPage.of(found, rules.vocabulary()));
    }
}
