package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Condition;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Findings;
import fr.mutualisation.advisor.domain.Ground;
import fr.mutualisation.advisor.domain.Layer;
import fr.mutualisation.advisor.domain.Truth;
import fr.mutualisation.advisor.domain.Value;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ClockTypeOption;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.kie.api.time.SessionPseudoClock;

/**
 * Asks the rules of some layers, and those only, in two stages: probes tell the truth of each condition from the facts,
 * then the jurists' rules fire on the conditions that hold.
 */
final class Examiner {

    private final List<Rule> rules;
    private final Numbering numbering;
    private final Predicate<Layer> layers;
    private final KieBase base;
    private final KieSessionConfiguration session;
    private final NavigableSet<LocalDate> regimeStarts;
    private final Map<LocalDate, Regime> regimes = new ConcurrentHashMap<>();

    /**
     * An examiner.
     *
     * @param rules every rule of the rulebook, as {@code numbering} knows them
     * @param layers the layers that it asks
     * @param base the rule base that runs them; what it holds of other layers is not heard
     */
    Examiner(List<Rule> rules, Numbering numbering, Predicate<Layer> layers, KieBase base) {
        this.rules = rules;
        this.numbering = numbering;
        this.layers = layers;
        this.base = base;
        this.session = KieServices.get().newKieSessionConfiguration();
        this.session.setOption(ClockTypeOption.PSEUDO);
        // No rule changes what another one sees within a stage: nothing is gained by an agenda.
        this.session.setOption(DirectFiringOption.YES);
        this.regimeStarts = Regime.firstDays(
                rules.stream().filter(rule -> layers.test(rule.card().layer())).toList());
        // Drools looks for its parts with the class loader of the thread that opens the first session: this one.
        this.base.newKieSession(session, null).dispose();
    }

    /** An examiner that runs these layers alone. */
    static Examiner of(List<Rule> rules, Numbering numbering, Predicate<Layer> layers) {
        return new Examiner(rules, numbering, layers, DroolsModel.build(rules, numbering, layers));
    }

    /** The first day of each regime of these layers. */
    NavigableSet<LocalDate> regimeStarts() {
        return regimeStarts;
    }

    Findings examine(Dossier dossier) {
        Regime regime = regime(dossier.date());
        Map<FactPath, List<Optional<Value>>> values = new HashMap<>();
        Board board = fire(dossier, regime, values);
        Condition[] conditions = new Condition[numbering.size()];
        List<Condition> asked = new ArrayList<>(regime.asked().size());
        for (Regime.Asked one : regime.asked()) {
            Condition condition = condition(one, board, values);
            conditions[one.number()] = condition;
            asked.add(condition);
        }
        List<Ground> grounds = new ArrayList<>(regime.rules().length);
        for (int rule : regime.rules()) {
            grounds(rule, conditions, board, grounds);
        }
        return new Findings(asked, grounds);
    }

    private Regime regime(LocalDate day) {
        LocalDate start = Optional.ofNullable(regimeStarts.floor(day)).orElse(LocalDate.MIN);
        return regimes.computeIfAbsent(start, key -> new Regime(day, rules, numbering, layers));
    }

    private Board fire(Dossier dossier, Regime regime, Map<FactPath, List<Optional<Value>>> values) {
        Board board = new Board(numbering.size(), rules.size());
        KieSession memory = base.newKieSession(session, null);
        try {
            SessionPseudoClock clock = memory.getSessionClock();
            clock.advanceTime(dossier.date().toEpochSecond(LocalTime.NOON, ZoneOffset.UTC), TimeUnit.SECONDS);
            memory.setGlobal(DroolsModel.BOARD, board);
            for (FactPath path : regime.paths()) {
                List<Optional<Value>> known = dossier.values(path).orElse(List.of(Optional.empty()));
                values.put(path, known);
                for (int i = 0; i < known.size(); i++) {
                    memory.insert(Given.of(path.text(), path.isListed() ? i : Holds.WHOLE, known.get(i)));
                }
            }
            for (Regime.Asked asked : regime.asked()) {
                board.prepare(
                        asked.number(),
                        numbering.isEach(asked.number())
                                ? values.getOrDefault(asked.condition().path(), List.of())
                                        .size()
                                : 1);
            }
            memory.fireAllRules();
            memory.insert(new Holds(Holds.ALWAYS, Holds.WHOLE));
            for (Regime.Asked asked : regime.asked()) {
                insertMet(memory, board, asked.number());
            }
            memory.fireAllRules();
        } finally {
            memory.dispose();
        }
        return board;
    }

    private void insertMet(KieSession memory, Board board, int condition) {
        boolean each = numbering.isEach(condition);
        for (int at = 0; at < board.elements(condition); at++) {
            if (board.truth(condition, at) == Truth.MET) {
                memory.insert(new Holds(condition, each ? at : Holds.WHOLE));
            }
        }
    }

    private Condition condition(Regime.Asked asked, Board board, Map<FactPath, List<Optional<Value>>> values) {
        AskedCondition condition = asked.condition();
        List<Truth> byElement = new ArrayList<>();
        Truth truth = Truth.FAILED;
        for (int at = 0; at < board.elements(asked.number()); at++) {
            Truth here = board.truth(asked.number(), at);
            truth = at == 0 ? here : truth == here ? truth : Truth.UNKNOWN;
            byElement.add(here);
        }
        return new Condition(
                condition.sentence(),
                condition.path(),
                condition.quantifier(),
                truth,
                numbering.isEach(asked.number()) ? byElement : List.of(),
                values.getOrDefault(condition.path(), List.of()),
                asked.required(),
                asked.articles());
    }

    private void grounds(int rule, Condition[] conditions, Board board, List<Ground> grounds) {
        int[] numbers = numbering.of(rule);
        List<Condition> asked = new ArrayList<>(numbers.length);
        int elements = -1;
        for (int number : numbers) {
            asked.add(conditions[number]);
            if (numbering.isEach(number)) {
                elements = board.elements(number);
            }
        }
        if (elements < 0) {
            grounds.add(ground(rule, Optional.empty(), asked, board));
        }
        for (int at = 0; at < elements; at++) {
            grounds.add(ground(rule, Optional.of(at), asked, board));
        }
    }

    private Ground ground(int index, Optional<Integer> element, List<Condition> asked, Board board) {
        Rule rule = rules.get(index);
        Truth truth = Truth.MET;
        if (!board.hasFired(index, element.orElse(0))) {
            for (Condition condition : asked) {
                truth = truth.and(element.map(condition::truth).orElse(condition.truth()));
            }
            if (truth == Truth.MET) {
                throw new IllegalStateException(
                        "Drools did not fire " + rule.card().id());
            }
        }
        return new Ground(rule.card(), truth, element, asked, rule.consequences());
    }
}
