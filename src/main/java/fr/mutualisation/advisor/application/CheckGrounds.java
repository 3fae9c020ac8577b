package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Check;
import fr.mutualisation.advisor.domain.Consequence;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Findings;
import fr.mutualisation.advisor.domain.Ground;
import fr.mutualisation.advisor.domain.Quantifier;
import fr.mutualisation.advisor.domain.Rulebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the rules of the pre-check say, check by check, each act judged by the law of its own day. */
final class CheckGrounds {

    private static final FactPath CONVOCATION = new FactPath("deliberation.dateConvocation");
    private static final FactPath SIGNATURE = new FactPath("deliberation.dateSignature");
    private static final FactPath PLANNED_SIGNATURE = new FactPath("deliberation.dateSignaturePrevue");
    private static final FactPath MEETING = new FactPath("deliberation.comites[].dateReunion");
    private static final FactPath OPINION = new FactPath("projet.dateAvis");

    private final Dossier dossier;
    private final Rulebook rulebook;
    private final NavigableSet<LocalDate> regimes;
    private final Map<LocalDate, Map<String, List<Ground>>> byRegime = new HashMap<>();
    private final Set<Ground> used = new LinkedHashSet<>();

    /**
     * The rules, ready to be asked.
     *
     * @param dossier the dossier, dated on the day of the vote
     */
    CheckGrounds(Dossier dossier, Rulebook rulebook) {
        this.dossier = dossier;
        this.rulebook = rulebook;
        this.regimes = new TreeSet<>(rulebook.precheckChangeDays());
    }

    /** The grounds that conclude on the check, in the order of the rule ids. */
    List<Ground> of(Check check) {
        List<Ground> grounds = switch (check.judgedOn()) {
            case VOTE -> on(dossier.date(), check);
            case CONVOCATION -> on(dossier.day(CONVOCATION).orElse(dossier.date()), check);
            case SIGNATURE ->
                on(
                        dossier.day(SIGNATURE)
                                .or(() -> dossier.day(PLANNED_SIGNATURE))
                                .orElse(dossier.date()),
                        check);
            case COMITE -> ofCommittees(check);
        };
        used.addAll(grounds);
        return grounds;
    }

    /** Everything that was heard, for those who count what cases exercise. */
    Findings heard() {
        return new Findings(List.of(), List.copyOf(used));
    }

    /** The list along which a ground was read, when the dossier gives that list. */
    Optional<String> list(Ground ground) {
        return ground.conditions().stream()
                .filter(condition -> condition.quantifier() == Quantifier.EACH)
                .map(condition -> condition.path().list())
                .findFirst()
                .filter(list ->
                        ground.element().isPresent() && dossier.elements(list).isPresent());
    }

    private List<Ground> ofCommittees(Check check) {
        LocalDate usual = dossier.day(OPINION).orElse(dossier.date());
        List<Ground> grounds = new ArrayList<>();
        for (Ground ground : on(usual, check)) {
            if (list(ground).filter(MEETING.list()::equals).isEmpty()) {
                grounds.add(ground);
            }
        }
        int committees = dossier.elements(MEETING.list()).map(List::size).orElse(0);
        for (int i = 0; i < committees; i++) {
            int committee = i;
            on(meeting(committee).orElse(usual), check).stream()
                    .filter(ground ->
                            list(ground).filter(MEETING.list()::equals).isPresent()
                                    && ground.element().equals(Optional.of(committee)))
                    .forEach(grounds::add);
        }
        return grounds;
    }

    /** Between two changes of the law the answer is the same: it is asked once. */
    private List<Ground> on(LocalDate day, Check check) {
        LocalDate regime = Optional.ofNullable(regimes.floor(day)).orElse(LocalDate.MIN);
        return byRegime.computeIfAbsent(regime, start -> examine(day)).getOrDefault(check.code(), List.of());
    }

    private Map<String, List<Ground>> examine(LocalDate day) {
        Map<String, List<Ground>> grounds = new HashMap<>();
        for (Ground ground : rulebook.precheck(dossier.underTheLawOf(day)).grounds()) {
            Set<String> checks = new LinkedHashSet<>();
            for (Consequence consequence : ground.consequences()) {
                if (consequence instanceof Consequence.CheckRuling ruling) {
                    checks.add(ruling.check());
                }
            }
            checks.forEach(check ->
                    grounds.computeIfAbsent(check, code -> new ArrayList<>()).add(ground));
        }
        return grounds;
    }

    private Optional<LocalDate> meeting(int committee) {
        return dossier.elements(MEETING.list())
                .flatMap(all -> Optional.ofNullable(all.get(committee).get(MEETING)))
                .flatMap(Dossier::day);
    }
}
