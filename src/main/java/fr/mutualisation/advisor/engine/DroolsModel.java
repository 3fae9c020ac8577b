package fr.mutualisation.advisor.engine;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.globalOf;
import static org.drools.model.DSL.not;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.betaIndexedBy;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import fr.mutualisation.advisor.domain.Layer;
import fr.mutualisation.advisor.domain.Period;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.drools.model.Global;
import org.drools.model.Index;
import org.drools.model.PatternDSL;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/**
 * Builds the Drools rule base straight from checked rules, with the executable model. No text is compiled and no class
 * is generated, so no text of a rule file can become code.
 */
final class DroolsModel {

    static final String PACKAGE = "fr.mutualisation.regles";
    static final String BOARD = "tableau";

    private final Global<Board> board = globalOf(Board.class, PACKAGE, BOARD);
    private final ModelImpl model = new ModelImpl(PACKAGE);
    private final Numbering numbering;

    private DroolsModel(Numbering numbering) {
        this.numbering = numbering;
        model.addGlobal(board);
    }

    /** The rule base of these layers; {@code numbering} numbers every rule of the rulebook. */
    static KieBase build(List<Rule> rules, Numbering numbering, Predicate<Layer> layers) {
        DroolsModel drools = new DroolsModel(numbering);
        BitSet asked = new BitSet();
        BitSet wanted = new BitSet();
        for (int i = 0; i < rules.size(); i++) {
            if (layers.test(rules.get(i).card().layer())) {
                wanted.set(i);
                Arrays.stream(numbering.of(i)).forEach(asked::set);
            }
        }
        asked.stream()
                .forEach(condition -> Probe.of(condition, numbering.conditions().get(condition))
                        .forEach(drools::probe));
        wanted.stream().forEach(rule -> drools.juristRule(rule, rules.get(rule)));
        return KieBaseBuilder.createKieBaseFromModel(drools.model);
    }

    private void probe(Probe probe) {
        int condition = probe.condition();
        Variable<Given> given = declarationOf(Given.class, "fait");
        PatternDSL.PatternDef<Given> matching = pattern(given)
                .expr(
                        "chemin " + probe.asked().path(),
                        fact -> fact.path().equals(probe.asked().path().text()),
                        alphaIndexedBy(
                                String.class,
                                Index.ConstraintType.EQUAL,
                                0,
                                Given::path,
                                probe.asked().path().text()))
                .expr(probe.name(), probe::matches);
        List<RuleItemBuilder<?>> items = new ArrayList<>();
        switch (probe.kind()) {
            case VALUE -> {
                items.add(matching);
                items.add(on(board, given)
                        .execute((written, fact) -> written.saw(condition, element(condition, fact), fact.known())));
            }
            case SOME_MET, SOME_POSSIBLE -> {
                items.add(org.drools.model.DSL.exists(matching));
                items.add(on(board).execute(written -> written.saw(condition, Holds.WHOLE, probe.marksMet())));
            }
            case ALL_MET, ALL_POSSIBLE -> {
                items.add(not(matching));
                items.add(on(board).execute(written -> written.saw(condition, Holds.WHOLE, probe.marksMet())));
            }
        }
        add(probe.name(), probe.period(), items);
    }

    private int element(int condition, Given fact) {
        return numbering.isEach(condition) ? fact.element() : Holds.WHOLE;
    }

    private void juristRule(int index, Rule rule) {
        List<RuleItemBuilder<?>> items = new ArrayList<>();
        Variable<Holds> first = null;
        int[] conditions = numbering.of(index);
        for (int i = 0; i < conditions.length; i++) {
            Variable<Holds> holds = declarationOf(Holds.class, "condition" + i);
            PatternDSL.PatternDef<Holds> matching = condition(holds, conditions[i]);
            if (numbering.isEach(conditions[i])) {
                if (first == null) {
                    first = holds;
                } else {
                    matching = matching.expr(
                            "même élément",
                            first,
                            (one, other) -> one.element() == other.element(),
                            betaIndexedBy(
                                    Integer.class, Index.ConstraintType.EQUAL, 1, Holds::element, Holds::element));
                }
            }
            items.add(matching);
        }
        if (items.isEmpty()) {
            items.add(condition(declarationOf(Holds.class, "toujours"), Holds.ALWAYS));
        }
        items.add(
                first == null
                        ? on(board).execute(written -> written.fired(index, Holds.WHOLE))
                        : on(board, first).execute((written, holds) -> written.fired(index, holds.element())));
        add(rule.card().id(), Optional.of(rule.card().period()), items);
    }

    private static PatternDSL.PatternDef<Holds> condition(Variable<Holds> holds, int condition) {
        return pattern(holds)
                .expr(
                        "condition " + condition,
                        met -> met.condition() == condition,
                        alphaIndexedBy(Integer.class, Index.ConstraintType.EQUAL, 0, Holds::condition, condition));
    }

    private void add(String name, Optional<Period> period, List<RuleItemBuilder<?>> items) {
        var builder = rule(PACKAGE, name);
        if (period.isPresent()) {
            builder = builder.attribute(
                    org.drools.model.Rule.Attribute.DATE_EFFECTIVE,
                    midnight(period.get().from()));
            if (period.get().to().isPresent()) {
                // Drools stops at this instant: for a jurist, the last day is included.
                builder = builder.attribute(
                        org.drools.model.Rule.Attribute.DATE_EXPIRES,
                        midnight(period.get().to().get().plusDays(1)));
            }
        }
        model.addRule(builder.build(items.toArray(RuleItemBuilder[]::new)));
    }

    private static Calendar midnight(LocalDate day) {
        return GregorianCalendar.from(day.atStartOfDay(ZoneOffset.UTC));
    }
}
