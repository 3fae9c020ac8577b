package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Derivation;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.FactType;
import fr.mutualisation.advisor.domain.Vocabulary.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks that the formula of a fact reads facts that exist, that it can reach, and of a kind that it can use. */
final class FormulaCheck {

    private final FactDefinition fact;
    private final Map<FactPath, FactDefinition> facts;
    private final List<Block> blocks;

    FormulaCheck(FactDefinition fact, Map<FactPath, FactDefinition> facts, List<Block> blocks) {
        this.fact = fact;
        this.facts = facts;
        this.blocks = blocks;
    }

    /** The operands that the formula cannot read. */
    List<FactPath> unreadable(Derivation formula) {
        List<FactPath> unreadable = new ArrayList<>();
        if (formula instanceof Derivation.Addition addition) {
            addition.terms().forEach(term -> unreadable.addAll(unreadable(term)));
        } else {
            formula.operands().stream()
                    .filter(operand -> !reads(formula, operand))
                    .forEach(unreadable::add);
        }
        return unreadable;
    }

    private boolean reads(Derivation formula, FactPath operand) {
        FactDefinition read = facts.get(operand);
        if (read == null) {
            return formula instanceof Derivation.Count && isList(operand);
        }
        if (read.derivation().isPresent()) {
            return false;
        }
        if (formula instanceof Derivation.Sum) {
            return operand.isListed() && read.type() instanceof FactType.Whole;
        }
        if (formula instanceof Derivation.Count) {
            return !operand.isListed() && read.type() instanceof FactType.Codes;
        }
        return !operand.isListed()
                || (fact.path().isListed() && fact.path().list().equals(operand.list()));
    }

    private boolean isList(FactPath operand) {
        return blocks.stream()
                .anyMatch(block ->
                        block.path().equals(operand.text()) && block.list().isPresent());
    }
}
