package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Benchmark;
import fr.mutualisation.advisor.domain.Note;
import fr.mutualisation.advisor.domain.Recommendation;
import fr.mutualisation.advisor.domain.Recommendation.ConstatOpinion;
import fr.mutualisation.advisor.domain.Recommendation.Contribution;
import fr.mutualisation.advisor.domain.Recommendation.ModeOpinion;
import fr.mutualisation.advisor.domain.Recommendation.StepOpinion;
import fr.mutualisation.advisor.domain.RuleCase.Compared;
import fr.mutualisation.advisor.domain.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Compares a recommendation with what a case expects of the comparison. */
final class ComparisonJudgement {

    /** Notes an expectation that does not hold. */
    interface Failing {
        /** Which expectation, on what, what was expected, what was found. */
        void fail(String what, String subject, String expected, String found);
    }

    private static final String NOTHING = "—";

    private final Recommendation recommendation;
    private final Failing failing;

    ComparisonJudgement(Recommendation recommendation, Failing failing) {
        this.recommendation = recommendation;
        this.failing = failing;
    }

    void judge(Compared expected) {
        same("constats", expected.constats(), constats());
        same("etapes", expected.steps(), steps());
        expected.modes().ifPresent(modes -> {
            List<String> found = modes(recommendation.choice().preferred().stream());
            if (!new TreeSet<>(modes).equals(new TreeSet<>(found))) {
                failing.fail("modes", "", String.join(", ", modes), shown(found));
            }
        });
        List<String> premature = modes(recommendation.modes().stream().filter(mode -> mode.premature() == Truth.MET));
        contains("prematures", expected.premature(), premature, true);
        contains("sansPrematures", expected.notPremature(), premature, false);
        List<String> pathways = certain(recommendation.pathways().stream());
        contains("parcours", expected.pathways(), pathways, true);
        contains("sansParcours", expected.noPathways(), pathways, false);
        contains("signaux", expected.signals(), signals(), true);
        contains("sansSignaux", expected.noSignals(), signals(), false);
    }

    private Map<String, String> constats() {
        Map<String, String> found = new TreeMap<>();
        for (ConstatOpinion one : recommendation.constats()) {
            found.put(
                    one.constat().code(),
                    switch (one.truth()) {
                        case MET -> "CONFIRME";
                        case FAILED -> "DEMENTI";
                        case UNKNOWN -> "INCONNU";
                    });
        }
        return found;
    }

    private Map<String, String> steps() {
        Map<String, String> found = new TreeMap<>();
        for (StepOpinion one : recommendation.steps()) {
            found.put(one.step().code(), one.level().map(Benchmark.Level::name).orElse("INCONNUE"));
        }
        return found;
    }

    private static List<String> modes(Stream<ModeOpinion> modes) {
        return modes.map(mode -> mode.mode().id()).toList();
    }

    private static List<String> certain(Stream<Note> notes) {
        return notes.filter(note -> note.ground().truth() == Truth.MET)
                .map(Note::code)
                .toList();
    }

    /** Every rule of comparison that fired and shows in the recommendation. */
    private List<String> signals() {
        List<String> ids = new ArrayList<>();
        Stream<Contribution> contributions = Stream.concat(
                recommendation.modes().stream().flatMap(mode -> mode.score().contributions().stream()),
                recommendation.modes().stream()
                        .flatMap(mode -> mode.instruments().stream())
                        .flatMap(instrument -> instrument.score().contributions().stream()));
        contributions
                .filter(Contribution::counts)
                .forEach(one -> ids.add(one.ground().rule().id()));
        return ids;
    }

    private void same(String what, Map<String, String> expected, Map<String, String> found) {
        expected.forEach((subject, word) -> {
            Optional<String> there = Optional.ofNullable(found.get(subject));
            if (!there.equals(Optional.of(word))) {
                failing.fail(what, subject, word, there.orElse(NOTHING));
            }
        });
    }

    private void contains(String what, List<String> expected, List<String> found, boolean wanted) {
        for (String one : expected) {
            if (found.contains(one) != wanted) {
                failing.fail(what, "", one, shown(found));
            }
        }
    }

    private static String shown(List<String> found) {
        return found.isEmpty() ? NOTHING : String.join(", ", new TreeSet<>(found));
    }
}
