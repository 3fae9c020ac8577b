package fr.mutualisation.advisor.json;

import fr.mutualisation.advisor.domain.Check;
import fr.mutualisation.advisor.domain.CheckOutcome;
import fr.mutualisation.advisor.domain.CheckOutcome.Part;
import fr.mutualisation.advisor.domain.CheckResult;
import fr.mutualisation.advisor.domain.Precheck;
import fr.mutualisation.advisor.domain.SeenFact;
import fr.mutualisation.advisor.text.CheckSentences;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a pre-check in the Static Analysis Results Interchange Format, version 2.1.0: each check is a rule, each thing
 * it looked at a result, placed at the members of the dossier that it read.
 */
public final class SarifJson {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private final Precheck precheck;
    private final Json json;

    private SarifJson(Precheck precheck, Json json) {
        this.precheck = precheck;
        this.json = json;
    }

    /** The log over several lines. */
    public static byte[] indented(Precheck precheck) {
        return Json.indented(json -> new SarifJson(precheck, json).write());
    }

    private record Result(CheckOutcome outcome, int rule, Part part) {}

    private void write() {
        json.text("$schema", SCHEMA).text("version", "2.1.0");
        json.objects("runs", List.of(precheck), run -> {
            json.object("tool", () -> json.object("driver", this::driver));
            json.text("language", "fr");
            json.object(
                    "properties",
                    () -> json.text("verdict", precheck.verdict().name())
                            .text("dateVote", precheck.voteDay().toString())
                            .text("regles", "sha256:" + precheck.rules()));
            json.objects("results", results(), this::result);
        });
    }

    private void driver() {
        json.text("name", "mutualisation-advisor").text("version", precheck.engine());
        json.objects("rules", precheck.outcomes(), outcome -> {
            Check check = outcome.check();
            json.text("id", check.code());
            message("shortDescription", check.title());
            message("fullDescription", check.required());
            message("help", check.remedy());
            json.object("defaultConfiguration", () -> json.text("level", level(check.level())));
        });
    }

    private List<Result> results() {
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < precheck.outcomes().size(); i++) {
            CheckOutcome outcome = precheck.outcomes().get(i);
            for (Part part : outcome.parts()) {
                results.add(new Result(outcome, i, part));
            }
        }
        return results;
    }

    private void result(Result result) {
        Part part = result.part();
        json.text("ruleId", result.outcome().check().code())
                .number("ruleIndex", result.rule())
                .text("kind", kind(part.result()))
                .text("level", part.result() == CheckResult.MANQUE ? level(part.level()) : "none");
        message("message", CheckSentences.line(part));
        List<String> places = places(part);
        if (!places.isEmpty()) {
            json.objects("locations", List.of(places), all -> json.objects("logicalLocations", all, this::place));
        }
    }

    private void place(String place) {
        json.text("fullyQualifiedName", "$." + place).text("kind", "property");
    }

    /** The members that are missing, or else those that were seen. */
    private static List<String> places(Part part) {
        List<SeenFact> facts = part.missing().isEmpty() ? part.seen() : part.missing();
        return facts.stream().map(SeenFact::place).distinct().toList();
    }

    private void message(String name, String text) {
        json.object(name, () -> json.text("text", text));
    }

    private static String kind(CheckResult result) {
        return switch (result) {
            case MANQUE -> "fail";
            case NON_VERIFIABLE -> "open";
            case SATISFAIT -> "pass";
            case SANS_OBJET -> "notApplicable";
        };
    }

    private static String level(Check.Level level) {
        return switch (level) {
            case BLOQUANT -> "error";
            case AVERTISSEMENT -> "warning";
            case INFORMATION -> "note";
        };
    }
}
