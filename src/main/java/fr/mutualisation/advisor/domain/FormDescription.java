package fr.mutualisation.advisor.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * A form at a date, so that a jurist can check its encoding.
 *
 * @param form the form
 * @param date the date at which the law is read
 * @param legalBase the opening rules in force: none means that the form has no legal base then
 * @param rules every rule in force that concerns the form
 * @param cases the cases that expect a status of the form
 */
public record FormDescription(
        Form form, LocalDate date, List<RuleText> legalBase, List<RuleText> rules, List<RuleCase> cases) {}
