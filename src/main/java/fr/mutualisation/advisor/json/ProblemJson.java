package fr.mutualisation.advisor.json;

import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.text.FaultSentences;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Writes refusals as RFC 9457 problems in French, every fault at once. */
public final class ProblemJson {

    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private ProblemJson() {}

    /** The HTTP status that suits these faults: unreadable, too large, or understood and refused. */
    public static int status(List<Fault> faults) {
        return switch (faults.get(0).code()) {
            case TOO_LARGE -> 413;
            case JSON_UNREADABLE, JSON_TRAILING, JSON_EMPTY, ENCODING, TOO_DEEP, TOO_MANY_VALUES, NUMBER_TOO_LONG ->
                400;
            case UNKNOWN_PATH, UNKNOWN_RULE, UNKNOWN_FORM -> 404;
            case WRONG_METHOD -> 405;
            case NOT_ACCEPTABLE -> 406;
            case WRONG_MEDIA_TYPE -> 415;
            case INTERNAL -> 500;
            default -> 422;
        };
    }

    /** A problem over several lines, for one request. */
    public static byte[] indented(List<Fault> faults) {
        return Json.indented(problem(faults, OptionalLong.empty()));
    }

    /** A problem on one line, for the given line of a batch. */
    public static byte[] onOneLine(List<Fault> faults, long line) {
        return Json.onOneLine(problem(faults, OptionalLong.of(line)));
    }

    private static Consumer<Json> problem(List<Fault> faults, OptionalLong line) {
        return json -> {
            Fault first = faults.get(0);
            json.text("type", "urn:mutualisation:refus:" + first.code().code())
                    .text("title", FaultSentences.what(first))
                    .number("status", status(faults))
                    .text("detail", FaultSentences.remedy(first));
            line.ifPresent(number -> json.number("ligne", number));
            json.objects(
                    "fautes",
                    faults,
                    fault -> json.text("code", fault.code().code())
                            .text("ou", fault.where().text())
                            .text("quoi", FaultSentences.what(fault))
                            .text("remede", FaultSentences.remedy(fault)));
        };
    }
}
