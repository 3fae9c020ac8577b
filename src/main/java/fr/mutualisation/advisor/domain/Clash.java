package fr.mutualisation.advisor.domain;

import java.util.List;

/**
 * One rule opens what another closes, and the one that closes does not say that it is an exception.
 *
 * @param forms the forms that both rules name
 * @param opening the rule that opens them
 * @param closing the rule that closes them
 * @param dossier a smallest dossier on which both fire, its date included
 */
public record Clash(List<String> forms, RuleCard opening, RuleCard closing, Tree dossier) {}
