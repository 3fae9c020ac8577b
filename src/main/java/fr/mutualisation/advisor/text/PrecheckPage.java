package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.Check;
import fr.mutualisation.advisor.domain.CheckOutcome;
import fr.mutualisation.advisor.domain.CheckOutcome.Part;
import fr.mutualisation.advisor.domain.CheckResult;
import fr.mutualisation.advisor.domain.Precheck;
import fr.mutualisation.advisor.domain.SeenFact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A pre-check as plain text, the worst first, to be read on a console or aloud. */
public final class PrecheckPage {

    private static final Messages MESSAGES = Messages.of("controle.properties");
    private static final int FINGERPRINT = 12;
    private static final int INDENT = 8;
    private static final int MOST_PARTS = 4;
    private static final int MOST_SEEN = 6;
    private static final int MOST_QUESTIONS = 10;
    private static final int MOST_DETAILED = 12;

    private final Precheck precheck;
    private final Paragraphs page = new Paragraphs();

    private PrecheckPage(Precheck precheck) {
        this.precheck = precheck;
    }

    /** The text of a pre-check. */
    public static String of(Precheck precheck) {
        PrecheckPage page = new PrecheckPage(precheck);
        page.heading();
        page.verdict();
        page.full("bloque", isMissed(Check.Level.BLOQUANT));
        page.brief("inverifiable", isUnverifiable().and(weighs(Check.Level.BLOQUANT)));
        page.full("avertit", isMissed(Check.Level.AVERTISSEMENT));
        page.full("informe", isMissed(Check.Level.INFORMATION));
        page.questions();
        page.codes(
                "a-verifier", isUnverifiable().and(weighs(Check.Level.BLOQUANT).negate()));
        page.codes("satisfait", outcome -> outcome.result() == CheckResult.SATISFAIT);
        page.codes("sans-objet", outcome -> outcome.result() == CheckResult.SANS_OBJET);
        return page.page.toString();
    }

    private static Predicate<CheckOutcome> isMissed(Check.Level level) {
        return weighs(level).and(outcome -> outcome.result() == CheckResult.MANQUE);
    }

    private static Predicate<CheckOutcome> isUnverifiable() {
        return outcome -> outcome.result() == CheckResult.NON_VERIFIABLE;
    }

    private static Predicate<CheckOutcome> weighs(Check.Level level) {
        return outcome -> CheckSentences.level(outcome) == level;
    }

    private void heading() {
        page.paragraph("", 0, MESSAGES.say("titre"));
        precheck.title()
                .or(precheck::reference)
                .ifPresent(title -> page.paragraph(
                        "",
                        0,
                        MESSAGES.say(
                                "dossier",
                                title,
                                precheck.title()
                                        .flatMap(own -> precheck.reference())
                                        .orElse(""))));
        page.paragraph(
                "",
                0,
                MESSAGES.say(
                        "lecture",
                        Wording.day(precheck.voteDay()),
                        precheck.checkDay().map(Wording::day).orElse(""),
                        precheck.engine(),
                        precheck.rules()
                                .substring(
                                        0,
                                        Math.min(FINGERPRINT, precheck.rules().length()))));
        page.paragraph("", 0, CheckSentences.warning());
    }

    private void verdict() {
        page.title(MESSAGES.say("verdict", CheckSentences.verdict(precheck.verdict())));
        page.paragraph("", 0, CheckSentences.explanation(precheck.verdict()));
        page.paragraph(
                "",
                0,
                MESSAGES.say(
                        "compte",
                        count(isMissed(Check.Level.BLOQUANT)),
                        count(isUnverifiable().and(weighs(Check.Level.BLOQUANT))),
                        count(isMissed(Check.Level.AVERTISSEMENT)),
                        count(outcome -> outcome.result() == CheckResult.SATISFAIT),
                        count(outcome -> outcome.result() == CheckResult.SANS_OBJET)));
        if (precheck.checkDay().isEmpty() && precheck.missesABlockingCheck()) {
            page.paragraph("", 0, MESSAGES.say("sans-jour"));
        }
    }

    private String count(Predicate<CheckOutcome> which) {
        return Long.toString(precheck.outcomes().stream().filter(which).count());
    }

    private List<CheckOutcome> titled(String section, Predicate<CheckOutcome> which) {
        List<CheckOutcome> outcomes = precheck.outcomes().stream().filter(which).toList();
        if (!outcomes.isEmpty()) {
            page.title(MESSAGES.say("section." + section));
        }
        return outcomes;
    }

    private void full(String section, Predicate<CheckOutcome> which) {
        for (CheckOutcome outcome : titled(section, which)) {
            Check check = outcome.check();
            page.paragraph(check.code(), INDENT, MESSAGES.say("controle", check.title()));
            List<Part> worst = CheckSentences.worst(outcome);
            worst.stream().limit(MOST_PARTS).forEach(part -> page.paragraph("", INDENT, CheckSentences.line(part)));
            if (worst.size() > MOST_PARTS) {
                page.paragraph("", INDENT, MESSAGES.say("parties.reste", Integer.toString(worst.size() - MOST_PARTS)));
            }
            seen(worst);
            page.paragraph("", INDENT, MESSAGES.say("requis", check.required()));
            page.paragraph("", INDENT, remedy(outcome));
        }
    }

    private void seen(List<Part> parts) {
        Map<String, Set<String>> seen = new LinkedHashMap<>();
        parts.forEach(part -> part.seen()
                .forEach(fact -> seen.computeIfAbsent(fact.definition().label(), label -> new LinkedHashSet<>())
                        .add(CheckSentences.seen(fact))));
        if (!seen.isEmpty()) {
            page.paragraph(
                    "",
                    INDENT,
                    MESSAGES.say(
                            "vu",
                            seen.entrySet().stream()
                                    .limit(MOST_SEEN)
                                    .map(fact -> fact.getKey() + ", " + String.join(", ", fact.getValue()))
                                    .collect(Collectors.joining(" ; "))));
        }
    }

    private String remedy(CheckOutcome outcome) {
        String remedy = MESSAGES.say("remede", outcome.check().remedy());
        return outcome.deadline()
                .map(last -> remedy
                        + " "
                        + MESSAGES.say(
                                precheck.checkDay()
                                                .filter(day -> day.isAfter(last))
                                                .isPresent()
                                        ? "echeance.passee"
                                        : "echeance",
                                Wording.day(last)))
                .orElse(remedy);
    }

    private void brief(String section, Predicate<CheckOutcome> which) {
        List<CheckOutcome> outcomes = titled(section, which);
        for (CheckOutcome outcome : outcomes) {
            String missing = outcomes.size() > MOST_DETAILED ? "" : CheckSentences.missing(missing(outcome));
            page.paragraph(
                    outcome.check().code(),
                    INDENT,
                    MESSAGES.say("manque", outcome.check().title(), missing));
        }
    }

    private static List<SeenFact> missing(CheckOutcome outcome) {
        List<SeenFact> missing = new ArrayList<>();
        CheckSentences.worst(outcome).forEach(part -> missing.addAll(part.missing()));
        return missing;
    }

    /** Each question once, those that the most blocking checks wait for first. */
    private void questions() {
        Map<String, Set<String>> asked = new LinkedHashMap<>();
        for (CheckOutcome outcome : precheck.outcomes()) {
            if (isUnverifiable().and(weighs(Check.Level.BLOQUANT)).test(outcome)) {
                missing(outcome)
                        .forEach(fact -> asked.computeIfAbsent(
                                        fact.definition().question(), question -> new LinkedHashSet<>())
                                .add(outcome.check().code()));
            }
        }
        if (asked.isEmpty()) {
            return;
        }
        page.title(MESSAGES.say("section.questions"));
        asked.entrySet().stream()
                .sorted((one, other) -> other.getValue().size() - one.getValue().size())
                .limit(MOST_QUESTIONS)
                .forEach(question -> page.paragraph(
                        "-", 2, MESSAGES.say("question", question.getKey(), String.join(", ", question.getValue()))));
        if (asked.size() > MOST_QUESTIONS) {
            page.paragraph("", 0, MESSAGES.say("questions.reste", Integer.toString(asked.size() - MOST_QUESTIONS)));
        }
    }

    private void codes(String section, Predicate<CheckOutcome> which) {
        List<CheckOutcome> outcomes = titled(section, which);
        if (!outcomes.isEmpty()) {
            page.paragraph(
                    "",
                    0,
                    outcomes.stream().map(outcome -> outcome.check().code()).collect(Collectors.joining(", ")) + ".");
        }
    }
}
