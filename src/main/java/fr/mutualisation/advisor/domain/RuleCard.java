package fr.mutualisation.advisor.domain;

import java.util.List;
import java.util.Optional;

/**
 * What identifies a rule and says where it comes from.
 *
 * @param id stable name, unique in the rulebook
 * @param title French title, as the rule file writes it
 * @param article article of the code or text that the rule encodes
 * @param text law or decree that gave the article this wording
 * @param confidence how sure the source is
 * @param source where the encoding comes from
 * @param question number of the open legal question that the rule touches
 * @param reading how a judgement in the source was read
 * @param exceptions for a rule that closes: the opening rules to which it is an exception, by id or beginning of id
 * @param period days on which the rule is in force
 * @param layer what the rule may conclude
 * @param place file and line
 */
public record RuleCard(
        String id,
        String title,
        String article,
        String text,
        Confidence confidence,
        String source,
        Optional<String> question,
        Optional<String> reading,
        List<String> exceptions,
        Period period,
        Layer layer,
        Fault.InFile place) {}
