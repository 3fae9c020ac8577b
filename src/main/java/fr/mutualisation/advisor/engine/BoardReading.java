package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Condition;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Findings;
import fr.mutualisation.advisor.domain.Ground;
import fr.mutualisation.advisor.domain.Truth;
import fr.mutualisation.advisor.domain.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns what is written on a board into findings: the truth and the value seen of each condition, then each rule. */
final class BoardReading {

    private final List<Rule> rules;
    private final Numbering numbering;
    private final Regime regime;
    private final Map<FactPath, List<Optional<Value>>> values = new HashMap<>();
    private final Board board;

    /** A reading of that dossier, with an empty board to write on. */
    BoardReading(List<Rule> rules, Numbering numbering, Regime regime, Dossier dossier) {
        this.rules = rules;
        this.numbering = numbering;
        this.regime = regime;
        this.board = new Board(numbering.size(), rules.size());
        for (FactPath path : regime.paths()) {
            values.put(path, dossier.values(path).orElse(List.of(Optional.empty())));
        }
        for (Regime.Asked asked : regime.asked()) {
            board.prepare(
                    asked.number(),
                    numbering.isEach(asked.number())
                            ? values(asked.condition().path()).size()
                            : 1);
        }
    }

    Board board() {
        return board;
    }

    /** The values of a fact that the rules in force read; an unknown list counts as one unknown element. */
    List<Optional<Value>> values(FactPath path) {
        return values.getOrDefault(path, List.of());
    }

    Findings findings() {
        Condition[] conditions = new Condition[numbering.size()];
        List<Condition> asked = new ArrayList<>(regime.asked().size());
        for (Regime.Asked one : regime.asked()) {
            Condition condition = condition(one);
            conditions[one.number()] = condition;
            asked.add(condition);
        }
        List<Ground> grounds = new ArrayList<>(regime.rules().length);
        for (int rule : regime.rules()) {
            grounds(rule, conditions, grounds);
        }
        return new Findings(asked, grounds);
    }

    private Condition condition(Regime.Asked asked) {
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
                values(condition.path()),
                asked.required(),
                asked.articles());
    }

    private void grounds(int rule, Condition[] conditions, List<Ground> grounds) {
        List<Condition> asked = new ArrayList<>();
        for (int number : numbering.of(rule)) {
            asked.add(conditions[number]);
        }
        int elements = elements(rule);
        if (elements < 0) {
            grounds.add(ground(rule, Optional.empty(), asked));
        }
        for (int at = 0; at < elements; at++) {
            grounds.add(ground(rule, Optional.of(at), asked));
        }
    }

    /** How many elements a rule is read for, one by one; below nought when it is read for the dossier as a whole. */
    int elements(int rule) {
        int elements = -1;
        for (int number : numbering.of(rule)) {
            if (numbering.isEach(number)) {
                elements = board.elements(number);
            }
        }
        return elements;
    }

    private Ground ground(int index, Optional<Integer> element, List<Condition> asked) {
        Rule rule = rules.get(index);
        Truth truth = Truth.MET;
        if (!board.hasFired(index, element.orElse(0))) {
            for (Condition condition : asked) {
                truth = truth.and(element.map(condition::truth).orElse(condition.truth()));
            }
            if (truth == Truth.MET) {
                throw new IllegalStateException(rule.card().id() + " did not fire");
            }
        }
        return new Ground(rule.card(), truth, element, asked, rule.consequences());
    }
}
