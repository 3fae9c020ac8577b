package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Findings;
import fr.mutualisation.advisor.domain.Layer;
import fr.mutualisation.advisor.domain.Truth;
import fr.mutualisation.advisor.domain.Value;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
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
        BoardReading reading = new BoardReading(rules, numbering, regime, dossier);
        fire(dossier, regime, reading);
        return reading.findings();
    }

    private Regime regime(LocalDate day) {
        LocalDate start = Optional.ofNullable(regimeStarts.floor(day)).orElse(LocalDate.MIN);
        return regimes.computeIfAbsent(start, key -> new Regime(day, rules, numbering, layers));
    }

    private void fire(Dossier dossier, Regime regime, BoardReading reading) {
        KieSession memory = base.newKieSession(session, null);
        try {
            SessionPseudoClock clock = memory.getSessionClock();
            clock.advanceTime(dossier.date().toEpochSecond(LocalTime.NOON, ZoneOffset.UTC), TimeUnit.SECONDS);
            memory.setGlobal(DroolsModel.BOARD, reading.board());
            for (FactPath path : regime.paths()) {
                List<Optional<Value>> known = reading.values(path);
                for (int i = 0; i < known.size(); i++) {
                    memory.insert(Given.of(path.text(), path.isListed() ? i : Holds.WHOLE, known.get(i)));
                }
            }
            memory.fireAllRules();
            memory.insert(new Holds(Holds.ALWAYS, Holds.WHOLE));
            for (Regime.Asked asked : regime.asked()) {
                insertMet(memory, reading.board(), asked.number());
            }
            memory.fireAllRules();
        } finally {
            memory.dispose();
        }
    }

    private void insertMet(KieSession memory, Board board, int condition) {
        boolean each = numbering.isEach(condition);
        for (int at = 0; at < board.elements(condition); at++) {
            if (board.truth(condition, at) == Truth.MET) {
                memory.insert(new Holds(condition, each ? at : Holds.WHOLE));
            }
        }
    }
}
