package fr.mutualisation.advisor.engine;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.exists;
import static org.drools.model.DSL.globalOf;
import static org.drools.model.DSL.not;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.betaIndexedBy;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Layer;
import fr.mutualisation.advisor.domain.Period;
import fr.mutualisation.advisor.domain.Quantifier;
import fr.mutualisation.advisor.domain.Value;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import org.drools.model.Global;
import org.drools.model.Index;
import org.drools.model.PatternDSL;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ClockTypeOption;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.kie.api.time.SessionPseudoClock;

/**
 * The same rules as plain Drools would run them: one stage, facts matched directly, nothing known of what is unknown
 * and nothing to explain. What an opinion costs is compared with this.
 */
final class BareRules {

    private final Global<Board> board = globalOf(Board.class, DroolsModel.PACKAGE, DroolsModel.BOARD);
    private final ModelImpl model = new ModelImpl(DroolsModel.PACKAGE);
    private final Numbering numbering;
    private final LocalDate date;
    private final int size;
    private final KieBase rules;
    private final KieSessionConfiguration configuration;
    private final List<FactPath> paths;

    /**
     * The rules of {@code source} that speak in an opinion, all of them.
     *
     * @param date where a threshold changed over time, the day whose value is taken
     */
    BareRules(RulebookSource source, LocalDate date) {
        this.date = date;
        this.numbering = new Numbering(source.rules());
        this.size = source.rules().size();
        this.paths = new Regime(date, source.rules(), numbering, Layer::isOfOpinions).paths();
        model.addGlobal(board);
        for (int i = 0; i < size; i++) {
            if (source.rules().get(i).card().layer().isOfOpinions()) {
                add(i, source.rules().get(i));
            }
        }
        this.rules = KieBaseBuilder.createKieBaseFromModel(model);
        this.configuration = KieServices.get().newKieSessionConfiguration();
        this.configuration.setOption(ClockTypeOption.PSEUDO);
        this.configuration.setOption(DirectFiringOption.YES);
    }

    /** Number of rules that fire for a dossier (for each element, where a rule is read so). */
    int fire(Dossier dossier) {
        Board written = new Board(numbering.size(), size);
        KieSession session = rules.newKieSession(configuration, null);
        try {
            SessionPseudoClock clock = session.getSessionClock();
            clock.advanceTime(dossier.date().toEpochSecond(LocalTime.NOON, ZoneOffset.UTC), TimeUnit.SECONDS);
            session.setGlobal(DroolsModel.BOARD, written);
            for (FactPath path : paths) {
                List<Optional<Value>> values = dossier.values(path).orElse(List.of());
                for (int i = 0; i < values.size(); i++) {
                    if (values.get(i).isPresent()) {
                        session.insert(Given.of(path.text(), path.isListed() ? i : Holds.WHOLE, values.get(i)));
                    }
                }
            }
            session.insert(new Holds(Holds.ALWAYS, Holds.WHOLE));
            return session.fireAllRules();
        } finally {
            session.dispose();
        }
    }

    private void add(int index, Rule source) {
        List<RuleItemBuilder<?>> items = new ArrayList<>();
        Variable<Given> first = null;
        int[] conditions = numbering.of(index);
        for (int i = 0; i < conditions.length; i++) {
            Variable<Given> given = declarationOf(Given.class, "fait" + i);
            PatternDSL.PatternDef<Given> matching = matching(given, probe(conditions[i]));
            Quantifier quantifier = numbering.conditions().get(conditions[i]).quantifier();
            if (quantifier == Quantifier.EACH && first == null) {
                first = given;
            } else if (quantifier == Quantifier.EACH) {
                matching = matching.expr(
                        "même élément",
                        first,
                        (one, other) -> one.element() == other.element(),
                        betaIndexedBy(Integer.class, Index.ConstraintType.EQUAL, 1, Given::element, Given::element));
            }
            items.add(
                    quantifier == Quantifier.SOME
                            ? exists(matching)
                            : quantifier == Quantifier.ALL ? not(matching) : matching);
        }
        if (items.isEmpty()) {
            items.add(pattern(declarationOf(Holds.class, "toujours")));
        }
        items.add(
                first == null
                        ? on(board).execute(written -> written.fired(index, Holds.WHOLE))
                        : on(board, first).execute((written, given) -> written.fired(index, given.element())));
        Period period = source.card().period();
        var builder = rule(DroolsModel.PACKAGE, source.card().id())
                .attribute(org.drools.model.Rule.Attribute.DATE_EFFECTIVE, midnight(period.from()));
        if (period.to().isPresent()) {
            builder = builder.attribute(
                    org.drools.model.Rule.Attribute.DATE_EXPIRES,
                    midnight(period.to().get().plusDays(1)));
        }
        model.addRule(builder.build(items.toArray(RuleItemBuilder[]::new)));
    }

    /** What makes the condition met, when every fact is known: the same test as the advisor's own. */
    private Probe probe(int condition) {
        return Probe.of(condition, numbering.conditions().get(condition)).stream()
                .filter(probe -> probe.kind() == Probe.Kind.VALUE || probe.marksMet())
                .filter(probe ->
                        probe.period().map(period -> period.contains(date)).orElse(true))
                .findFirst()
                .orElseGet(() -> Probe.of(condition, numbering.conditions().get(condition))
                        .get(0));
    }

    /** The same name for the same test, so that Drools evaluates it once, as it does for rules compiled from text. */
    private static PatternDSL.PatternDef<Given> matching(Variable<Given> given, Probe probe) {
        String path = probe.asked().path().text();
        return pattern(given)
                .expr(
                        "chemin " + path,
                        fact -> fact.path().equals(path),
                        alphaIndexedBy(String.class, Index.ConstraintType.EQUAL, 0, Given::path, path))
                .expr(probe.name(), probe::matches);
    }

    private static Calendar midnight(LocalDate day) {
        Calendar calendar = Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.setTimeInMillis(day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
        return calendar;
    }
}
