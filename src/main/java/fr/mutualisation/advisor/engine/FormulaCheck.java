package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Counting;
import fr.mutualisation.advisor.domain.DateDerivation;
import fr.mutualisation.advisor.domain.Derivation;
import fr.mutualisation.advisor.domain.Derivation.Kind;
import fr.mutualisation.advisor.domain.Derivation.Operand;
import fr.mutualisation.advisor.domain.Derivation.Reach;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.FactType;
import fr.mutualisation.advisor.domain.Vocabulary.Block;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks that the formula of a fact reads facts that exist, that it can reach, and of a kind that it can use, and that the
 * fact is of the type of what the formula gives.
 */
final class FormulaCheck {

    private final FactDefinition fact;
    private final Map<FactPath, FactDefinition> facts;
    private final List<Block> blocks;

    FormulaCheck(FactDefinition fact, Map<FactPath, FactDefinition> facts, List<Block> blocks) {
        this.fact = fact;
        this.facts = facts;
        this.blocks = blocks;
    }

    /** The operands that the formula cannot read; one that is not written at all was refused where it was read. */
    List<FactPath> unreadable(Derivation formula) {
        return formula.reads().stream()
                .filter(operand -> !reads(operand))
                .map(Operand::path)
                .filter(path -> !path.text().isEmpty())
                .toList();
    }

    private boolean reads(Operand operand) {
        FactPath path = operand.path();
        FactDefinition read = facts.get(path);
        if (read == null) {
            return operand.reach() == Reach.SIZE && isList(path);
        }
        if (!isOneStepAway(read) || !isOf(operand.kind(), read.type())) {
            return false;
        }
        return switch (operand.reach()) {
            case EVERY -> path.isListed();
            case SIZE -> !path.isListed() && read.type() instanceof FactType.Codes;
            case ONE ->
                !path.isListed()
                        || (fact.path().isListed() && fact.path().list().equals(path.list()));
        };
    }

    /** A formula reads given facts, or computed ones that read given facts: none can read itself. */
    private boolean isOneStepAway(FactDefinition read) {
        return read.derivation().stream()
                .flatMap(formula -> formula.operands().stream())
                .allMatch(path ->
                        !facts.containsKey(path) || facts.get(path).derivation().isEmpty());
    }

    /** The codes that the formula compares a fact with although the fact cannot be one of them, by fact. */
    Map<FactPath, Set<String>> unknownCodes(Derivation formula) {
        Map<FactPath, Set<String>> unknown = new LinkedHashMap<>();
        for (Operand operand : formula.reads()) {
            Set<String> codes = new LinkedHashSet<>(operand.codes());
            codes.removeAll(codes(operand.path()));
            codes.remove("");
            if (!codes.isEmpty()) {
                unknown.put(operand.path(), codes);
            }
        }
        return unknown;
    }

    /** The codes that a fact can be. */
    Collection<String> codes(FactPath path) {
        return Optional.ofNullable(facts.get(path))
                .map(read -> SentenceReader.codes(read.type()))
                .orElse(List.of());
    }

    private boolean isList(FactPath operand) {
        return blocks.stream()
                .anyMatch(block ->
                        block.path().equals(operand.text()) && block.list().isPresent());
    }

    /** What the keys of the fact must say for the formula's value to be one of its own, where they say something else. */
    Map<String, String> mistaken(Derivation formula) {
        Map<String, String> mistaken = new LinkedHashMap<>();
        if (!isOf(formula.yields(), fact.type())) {
            mistaken.put("type", "type: " + name(formula.yields()));
        } else if (formula instanceof DateDerivation.Order
                && fact.type() instanceof FactType.Choice choice
                && !List.copyOf(choice.values().keySet()).equals(DateDerivation.Order.CODES)) {
            mistaken.put("valeurs", String.join(", ", DateDerivation.Order.CODES));
        } else if (formula instanceof DateDerivation.Elapsed elapsed) {
            span(elapsed).ifPresent(span -> bounds(span, mistaken));
        }
        return mistaken;
    }

    private void bounds(FactType.Whole span, Map<String, String> mistaken) {
        FactType.Whole type = (FactType.Whole) fact.type();
        if (type.minimum() > span.minimum()) {
            mistaken.put("minimum", Long.toString(span.minimum()));
        }
        if (type.maximum() < span.maximum()) {
            mistaken.put("maximum", Long.toString(span.maximum()));
        }
    }

    /** From the least to the greatest count that the bounds of the two days allow. */
    private Optional<FactType.Whole> span(DateDerivation.Elapsed elapsed) {
        Counting counting = elapsed.counting();
        return day(elapsed.from())
                .flatMap(from -> day(elapsed.to())
                        .map(to -> new FactType.Whole(
                                counting.between(from.maximum(), to.minimum()),
                                counting.between(from.minimum(), to.maximum()),
                                "")));
    }

    private Optional<FactType.Day> day(FactPath path) {
        return Optional.ofNullable(facts.get(path))
                .map(FactDefinition::type)
                .filter(FactType.Day.class::isInstance)
                .map(FactType.Day.class::cast);
    }

    private static boolean isOf(Kind kind, FactType type) {
        return switch (kind) {
            case ANY -> true;
            case YES_NO -> type instanceof FactType.YesNo;
            case CODE ->
                type instanceof FactType.Choice
                        || type instanceof FactType.YesNo
                        || type instanceof FactType.YesNoUnknown;
            case NUMBER -> type instanceof FactType.Whole;
            case DAY -> type instanceof FactType.Day;
            case WORDS -> type instanceof FactType.Words;
        };
    }

    private static String name(Kind kind) {
        return switch (kind) {
            case YES_NO -> "oui-non";
            case NUMBER -> "entier";
            case DAY -> "date";
            case CODE, ANY, WORDS -> "choix";
        };
    }
}
