package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Answer;
import fr.mutualisation.advisor.domain.Benchmark;
import fr.mutualisation.advisor.domain.Candidates;
import fr.mutualisation.advisor.domain.Catalogue;
import fr.mutualisation.advisor.domain.ConditionText;
import fr.mutualisation.advisor.domain.Consistency;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Findings;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Reading;
import fr.mutualisation.advisor.domain.RuleText;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Spot;
import fr.mutualisation.advisor.domain.Truth;
import fr.mutualisation.advisor.domain.Value;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
 * A rulebook run by Drools in two stages: probes tell the truth of each condition from the facts, then the jurists'
 * rules fire on the conditions that hold.
 */
public final class DroolsRulebook implements Rulebook {

    private final RulebookSource source;
    private final Numbering numbering;
    private final KieBase rules;
    private final KieSessionConfiguration session;
    private final NavigableSet<LocalDate> regimeStarts;
    private final Map<LocalDate, Regime> regimes = new ConcurrentHashMap<>();
    private final List<RuleText> texts;

    DroolsRulebook(RulebookSource source) {
        this(source, DroolsModel.build(source.rules(), new Numbering(source.rules())));
    }

    /** Runs rules built in another way, such as the printed ones compiled by Drools. */
    DroolsRulebook(RulebookSource source, KieBase rules) {
        this.source = source;
        this.numbering = new Numbering(source.rules());
        this.rules = rules;
        this.session = KieServices.get().newKieSessionConfiguration();
        this.session.setOption(ClockTypeOption.PSEUDO);
        // No rule changes what another one sees within a stage: nothing is gained by an agenda.
        this.session.setOption(DirectFiringOption.YES);
        this.regimeStarts = Regime.firstDays(source.rules());
        this.texts = source.rules().stream().map(Rule::text).toList();
        // Drools looks for its parts with the class loader of the thread that opens the first session: this one.
        this.rules.newKieSession(session, null).dispose();
    }

    /** The rulebook that these files make, or every fault with its file and line. */
    public static Outcome<Rulebook> read(List<RuleFile> files) {
        return RulebookReader.read(files).then(source -> Outcome.accepted(new DroolsRulebook(source)));
    }

    @Override
    public Findings examine(Dossier dossier) {
        Regime regime = regime(dossier.date());
        BoardReading reading = new BoardReading(source.rules(), numbering, regime, dossier);
        fire(dossier, regime, reading);
        return reading.findings();
    }

    private Regime regime(LocalDate day) {
        LocalDate start = Optional.ofNullable(regimeStarts.floor(day)).orElse(LocalDate.MIN);
        return regimes.computeIfAbsent(start, key -> new Regime(day, source.rules(), numbering));
    }

    private void fire(Dossier dossier, Regime regime, BoardReading reading) {
        KieSession memory = rules.newKieSession(session, null);
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

    @Override
    public Vocabulary vocabulary() {
        return source.vocabulary();
    }

    @Override
    public Catalogue catalogue() {
        return source.catalogue();
    }

    @Override
    public Benchmark benchmark() {
        return source.benchmark();
    }

    @Override
    public List<RuleText> rules() {
        return texts;
    }

    @Override
    public String fingerprint() {
        return source.fingerprint();
    }

    @Override
    public List<LocalDate> changeDays() {
        return List.copyOf(regimeStarts);
    }

    @Override
    public List<ConditionText> conditions() {
        return numbering.conditions().stream()
                .map(asked -> new ConditionText(
                        asked.sentence(), asked.path(), PossibleTruths.of(asked, source.vocabulary())))
                .toList();
    }

    @Override
    public Candidates candidates(FactPath path, Predicate<RuleText> which) {
        return new Sight(path, rules(which), source.vocabulary()).candidates();
    }

    @Override
    public Answer.Range answers(Spot spot, Dossier dossier, Predicate<RuleText> which) {
        List<Rule> inForce = rules(which.and(rule -> rule.card().period().contains(dossier.date())));
        return new Sight(spot.path(), inForce, source.vocabulary()).answers(spot, dossier);
    }

    @Override
    public Reading rehearsal(Predicate<RuleText> which) {
        return new Rehearsal(rules(which));
    }

    private List<Rule> rules(Predicate<RuleText> which) {
        List<Rule> wanted = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if (which.test(texts.get(i))) {
                wanted.add(source.rules().get(i));
            }
        }
        return wanted;
    }

    @Override
    public Consistency consistency() {
        return new ConsistencyCheck(source, regimeStarts).check();
    }

    @Override
    public List<String> conclusions() {
        return new ConsequenceBook().sentences();
    }

    @Override
    public String asDrl() {
        return new DrlText(source.rules(), numbering).text();
    }

    @Override
    public String asDsl() {
        return DslText.of(source.vocabulary(), new ConsequenceBook().byName());
    }
}
