package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.Clash;
import fr.mutualisation.advisor.domain.Consistency;
import fr.mutualisation.advisor.domain.Coverage;
import fr.mutualisation.advisor.domain.RuleCard;
import fr.mutualisation.advisor.domain.Truth;
import fr.mutualisation.advisor.domain.VerificationReport;
import java.util.List;
import java.util.Locale;

/** The report of the cases and of the rules among themselves, as plain text. */
public final class VerificationPage {

    private static final Messages MESSAGES = Messages.of("verification.properties");

    private final StringBuilder text = new StringBuilder();

    private VerificationPage() {}

    /** The text of a report. */
    public static String of(VerificationReport report) {
        VerificationPage page = new VerificationPage();
        page.say(
                0,
                "compte",
                Integer.toString(report.rules()),
                Integer.toString(report.cases()),
                Integer.toString(report.failures().size()));
        report.failures()
                .forEach(failure -> page.say(
                        2,
                        "echec",
                        failure.ruleCase().place().text(),
                        failure.ruleCase().title(),
                        failure.what(),
                        failure.subject(),
                        failure.expected(),
                        failure.found()));
        page.coverage(report.rules(), report.coverage());
        page.consistency(report.consistency());
        return page.text.toString();
    }

    private void say(int indent, String key, String... details) {
        Paragraphs paragraph = new Paragraphs();
        text.append(paragraph.paragraph(indent == 0 ? "" : "-", indent, MESSAGES.say(key, details)));
    }

    private void coverage(int rules, Coverage coverage) {
        say(
                0,
                "couverture-regles",
                Integer.toString(rules - coverage.neverFired().size()),
                Integer.toString(rules),
                Integer.toString(rules - coverage.neverSilent().size()));
        coverage.neverFired().forEach(id -> say(2, "jamais-declenchee", id));
        coverage.neverSilent().forEach(id -> say(2, "jamais-silencieuse", id));
        say(
                0,
                "couverture-conditions",
                Integer.toString(coverage.conditions()),
                taken(coverage, Truth.MET),
                taken(coverage, Truth.FAILED),
                taken(coverage, Truth.UNKNOWN));
        coverage.missing()
                .forEach((truth, sentences) -> sentences.forEach(
                        sentence -> say(2, "jamais-" + truth.name().toLowerCase(Locale.ROOT), sentence)));
    }

    private static String taken(Coverage coverage, Truth truth) {
        int possible = coverage.possible().getOrDefault(truth, 0);
        int missing = coverage.missing().getOrDefault(truth, List.of()).size();
        return possible - missing + "/" + possible;
    }

    private void consistency(Consistency consistency) {
        say(
                0,
                "balayage",
                Integer.toString(consistency.days()),
                consistency.first().toString(),
                consistency.last().toString(),
                Integer.toString(consistency.families()),
                Integer.toString(consistency.holes().size()),
                Integer.toString(consistency.clashes().size()),
                Integer.toString(consistency.exceptions()));
        consistency
                .holes()
                .forEach(hole -> say(
                        2,
                        "trou",
                        hole.family(),
                        hole.from().toString(),
                        hole.to().toString(),
                        rule(hole.before()),
                        rule(hole.after())));
        consistency.clashes().forEach(this::clash);
        consistency.idle().forEach(idle -> say(2, "exception-sans-objet", rule(idle.rule()), idle.stated()));
    }

    private void clash(Clash clash) {
        say(2, "conflit", String.join(", ", clash.forms()), rule(clash.opening()), rule(clash.closing()));
        text.append(DossierText.of(clash.dossier(), "      "));
        say(2, "conflit-remede", clash.opening().id());
    }

    private static String rule(RuleCard card) {
        return MESSAGES.say("regle", card.id(), card.article(), card.place().text());
    }
}
