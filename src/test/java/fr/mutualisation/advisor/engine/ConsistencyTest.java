package fr.mutualisation.advisor.engine;

import static fr.mutualisation.advisor.engine.RealRules.accepted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.mutualisation.advisor.domain.Clash;
import fr.mutualisation.advisor.domain.Consequence;
import fr.mutualisation.advisor.domain.Consequence.Ruling.Kind;
import fr.mutualisation.advisor.domain.Consistency;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.DossierCheck;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.Findings;
import fr.mutualisation.advisor.domain.Ground;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.RuleCase;
import fr.mutualisation.advisor.domain.Tree;
import fr.mutualisation.advisor.domain.Truth;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each check of the rules among themselves sees the bad rulebook made for it, and leaves the good one alone. */
class ConsistencyTest {

    /** The real rules, their exceptions unsaid. */
    private static final DroolsRulebook BARE = bare();

    private static final List<Clash> CLASHES = BARE.consistency().clashes();
    private static final String OPENS = "la forme SERVICE_COMMUN_EPCI est ouverte";
    private static final String CLOSES = "la forme SERVICE_COMMUN_EPCI est fermée";
    private static final String ALWAYS = "en vigueur du \"2010-12-18\"";

    @Test
    void aClosingRuleThatMeetsAnOpeningOneIsReported() {
        Clash clash = only(clashes("l'EPCI gère le service", "le domaine du service est VOIRIE"));
        assertEquals("ouvre", clash.opening().id());
        assertEquals("ferme", clash.closing().id());
        assertEquals(List.of("SERVICE_COMMUN_EPCI"), clash.forms());
        assertEquals("[projet [date 2010-12-18, gestionnaire EPCI], service [domaine VOIRIE]]", shown(clash.dossier()));
    }

    @Test
    void aStatedExceptionIsNot() {
        Consistency consistency = consistency(rule("ouvre", ALWAYS, "l'EPCI gère le service", OPENS)
                + rule("ferme", "@exception(\"ouvre\") " + ALWAYS, "le domaine du service est VOIRIE", CLOSES));
        assertTrue(consistency.holds());
        assertEquals(1, consistency.exceptions());
    }

    @Test
    void anExceptionThatMeetsNothingIsReported() {
        Consistency consistency = consistency(rule("ouvre", ALWAYS, "l'EPCI gère le service", OPENS)
                + rule("ferme", "@exception(\"ouvre\") " + ALWAYS, "une commune gère le service", CLOSES));
        assertEquals("ouvre", consistency.idle().get(0).stated());
        assertFalse(consistency.holds());
    }

    @Test
    void anExceptionToNoRuleIsRefused() {
        Fault fault = refused(rule("ouvre", ALWAYS, "l'EPCI gère le service", OPENS)
                + rule("ferme", "@exception(\"ouvra\") " + ALWAYS, "le domaine du service est VOIRIE", CLOSES));
        assertEquals(FaultCode.UNKNOWN_EXCEPTION, fault.code());
        assertEquals(List.of("ouvra", "ouvre"), fault.details());
        assertEquals("droit/essai.dslr:10", fault.where().text());
    }

    @Test
    void rulesThatNeverMeetDoNotClash() {
        assertEquals(List.of(), clashes("l'EPCI gère le service", "une commune gère le service"));
        assertEquals(List.of(), clashes("l'EPCI est à fiscalité propre", "la nature de l'EPCI est SYNDICAT_COMMUNES"));
        assertEquals(
                List.of(),
                clashes(
                        "toutes les communes parties sont membres de l'EPCI",
                        "une commune partie n'est pas membre de l'EPCI"));
        assertEquals(
                List.of(),
                clashes(
                        "le projet réunit au moins PARTIES_MINIMUM communes et EPCI",
                        "le projet réunit moins de PARTIES_MINIMUM communes et EPCI"));
    }

    @Test
    void twoElementsAreTriedAndTheNeedlessValueLeftOut() {
        assertEquals(
                "[communes [[membreEpci true], [membreEpci false]], projet [date 2010-12-18]]",
                shown(only(clashes(
                                "une commune partie est membre de l'EPCI",
                                "une commune partie n'est pas membre de l'EPCI"))
                        .dossier()));
    }

    @Test
    void aComputedFactIsShownByWhatItIsComputedFrom() {
        assertEquals(
                "[epci [nature CC], projet [date 2010-12-18]]",
                shown(only(clashes("l'EPCI est à fiscalité propre", "la nature de l'EPCI est CC ou CA"))
                        .dossier()));
    }

    @Test
    void rulesThatMeetOnlyOnIncoherentFactsDoNotClash() {
        String both = rule("ouvre", ALWAYS, "la compétence est entièrement transférée", OPENS)
                + rule("ferme", ALWAYS, "la commune conserve tout ou partie du service", CLOSES);
        assertEquals(1, consistency(both).clashes().size());
        String refusal = rule(
                "refuse",
                ALWAYS,
                "la compétence est entièrement transférée\nla commune conserve tout ou partie du service",
                "les faits competence.transferee et service.conserveParCommune sont incohérents");
        assertEquals(List.of(), consistency(both + refusal).clashes());
    }

    @Test
    void rulesThatAreNotInForceTogetherDoNotClash() {
        Consistency consistency = consistency(
                rule("ouvre", "en vigueur du \"2010-12-18\" jusqu'au \"2015-08-08\"", "l'EPCI gère le service", OPENS)
                        + rule("ferme", "en vigueur du \"2015-08-09\"", "le domaine du service est VOIRIE", CLOSES));
        assertEquals(List.of(), consistency.clashes());
    }

    @Test
    void aFamilyWithAHoleIsReported() {
        Consistency consistency = consistency(rule(
                        "avant",
                        "@famille(\"essai\") en vigueur du \"2010-12-18\" jusqu'au \"2015-08-07\"",
                        "l'EPCI gère le service",
                        OPENS)
                + rule("apres", "@famille(\"essai\") en vigueur du \"2015-08-09\"", "l'EPCI gère le service", OPENS));
        assertEquals(1, consistency.holes().size());
        assertEquals(LocalDate.of(2015, 8, 8), consistency.holes().get(0).from());
        assertEquals(LocalDate.of(2015, 8, 8), consistency.holes().get(0).to());
    }

    @Test
    void everyMonthIsLookedAt() {
        Consistency consistency = RealRules.RULEBOOK.consistency();
        assertEquals(CardReader.FIRST_DAY, consistency.first());
        assertEquals(LocalDate.of(2030, 12, 1), consistency.last());
        assertTrue(consistency.days() > 346);
    }

    @Test
    void droolsFiresBothRulesOnEachDossierShown() {
        assertEquals(RealRules.RULEBOOK.consistency().exceptions(), CLASHES.size());
        for (Clash clash : CLASHES) {
            Dossier dossier = accepted(DossierCheck.check(clash.dossier(), BARE.vocabulary()));
            List<String> fired = BARE.examine(dossier).grounds().stream()
                    .filter(ground -> ground.truth() == Truth.MET)
                    .map(ground -> ground.rule().id())
                    .toList();
            assertTrue(
                    fired.containsAll(
                            List.of(clash.opening().id(), clash.closing().id())),
                    clash.toString());
        }
    }

    @Test
    void noCaseFiresTogetherTwoRulesThatTheSearchKeepsApart() {
        Set<String> known = new HashSet<>();
        CLASHES.forEach(clash -> clash.forms()
                .forEach(form ->
                        known.add(form + clash.opening().id() + clash.closing().id())));
        Set<String> seen = new HashSet<>();
        for (RuleCase one : accepted(CasesReader.read(RealRules.files()))) {
            if (DossierCheck.check(one.dossier(), BARE.vocabulary()) instanceof Outcome.Accepted<Dossier> good) {
                seen.addAll(together(BARE.examine(good.value())));
            }
        }
        seen.removeAll(known);
        assertEquals(Set.of(), seen);
    }

    @Test
    void onlyAFactWithADefaultIsNeverUnknown() {
        RealRules.RULEBOOK.conditions().forEach(condition -> {
            boolean byDefault = RealRules.RULEBOOK
                    .vocabulary()
                    .definition(condition.path())
                    .orElseThrow()
                    .emptyByDefault();
            assertEquals(!byDefault, condition.possible().contains(Truth.UNKNOWN), condition.sentence());
            assertTrue(condition.possible().containsAll(List.of(Truth.MET, Truth.FAILED)), condition.sentence());
        });
    }

    private static Set<String> together(Findings findings) {
        if (findings.grounds().stream()
                .anyMatch(ground -> ground.truth() == Truth.MET
                        && ground.consequences().stream().anyMatch(Consequence.Incoherence.class::isInstance))) {
            return Set.of();
        }
        Set<String> together = new HashSet<>();
        for (Ground opening : findings.grounds()) {
            for (Ground closing : findings.grounds()) {
                boolean sameElement = opening.element().isEmpty()
                        || closing.element().isEmpty()
                        || opening.element().equals(closing.element());
                if (opening.truth() == Truth.MET && closing.truth() == Truth.MET && sameElement) {
                    Set<String> forms = forms(opening, Kind.OUVRE);
                    forms.retainAll(forms(closing, Kind.FERME));
                    forms.forEach(form -> together.add(
                            form + opening.rule().id() + closing.rule().id()));
                }
            }
        }
        return together;
    }

    private static Set<String> forms(Ground ground, Kind kind) {
        Set<String> forms = new HashSet<>();
        ground.consequences().forEach(consequence -> {
            if (consequence instanceof Consequence.Ruling ruling && ruling.kind() == kind) {
                forms.add(ruling.form());
            }
        });
        return forms;
    }

    private static DroolsRulebook bare() {
        return new DroolsRulebook(accepted(RulebookReader.read(RealRules.files().stream()
                .map(file -> file.path().endsWith(RulebookReader.RULES)
                        ? file(
                                file.path(),
                                new String(file.bytes(), StandardCharsets.UTF_8)
                                        .replaceAll("@exception\\(\"[^\"]*\"\\)", ""))
                        : file)
                .toList())));
    }

    private static List<Clash> clashes(String whenOpening, String whenClosing) {
        return consistency(rule("ouvre", ALWAYS, whenOpening, OPENS) + rule("ferme", ALWAYS, whenClosing, CLOSES))
                .clashes();
    }

    private static Consistency consistency(String rules) {
        return new DroolsRulebook(accepted(read(rules))).consistency();
    }

    private static Fault refused(String rules) {
        return assertInstanceOf(Outcome.Refused.class, read(rules)).faults().get(0) instanceof Fault fault
                ? fault
                : org.junit.jupiter.api.Assertions.fail();
    }

    /** The real vocabulary and lists, with these rules only. */
    private static Outcome<RulebookSource> read(String rules) {
        List<RuleFile> files = new ArrayList<>(RealRules.files());
        files.removeIf(file -> file.path().endsWith(RulebookReader.RULES)
                || file.path().endsWith(RulebookReader.CASES)
                || file.path().equals(RulebookReader.CHECKS)
                || file.path().startsWith(BenchmarkReader.FOLDER));
        files.add(file("droit/essai.dslr", rules));
        return RulebookReader.read(files);
    }

    private static RuleFile file(String path, String text) {
        return new RuleFile(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String rule(String id, String card, String when, String then) {
        String[] parts = card.split(" (?=en vigueur)", 2);
        return """
                règle "Essai %s"
                  @id("%s") @article("article %s") @texte("loi")
                  @confiance("haute") @source("essai") %s
                  %s
                quand
                %s
                alors
                %s : "Texte."
                fin
                """.formatted(id, id, id, parts.length == 2 ? parts[0] : "", parts[parts.length - 1], when, then);
    }

    private static <T> T only(List<T> all) {
        assertEquals(1, all.size());
        return all.get(0);
    }

    private static String shown(Tree tree) {
        if (tree instanceof Tree.Branch branch) {
            return branch.members().stream()
                    .map(member -> member.name() + " " + shown(member.value()))
                    .toList()
                    .toString();
        }
        if (tree instanceof Tree.Series series) {
            return series.elements().stream()
                    .map(ConsistencyTest::shown)
                    .toList()
                    .toString();
        }
        return tree instanceof Tree.Flag flag ? Boolean.toString(flag.yes()) : ((Tree.Text) tree).text();
    }
}
