package fr.mutualisation.advisor.json;

import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.text.FaultSentences;
import fr.mutualisation.advisor.text.ProblemSentences;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Writes refusals as RFC 9457 problems in French, with their faults. */
public final class ProblemJson {

    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A hostile input of one megabyte holds tens of thousands of faults: nobody reads them all. */
    private static final int MOST_SHOWN = 200;

    private ProblemJson() {}

    /** The HTTP status that suits these faults: unreadable, too large, or understood and refused. */
    public static int status(List<Fault> faults) {
        return kind(faults).status();
    }

    /** A problem over several lines, for one request. */
    public static byte[] indented(List<Fault> faults) {
        return indented(faults, status(faults));
    }

    /** A problem over several lines, when the status was already decided. */
    public static byte[] indented(List<Fault> faults, int status) {
        return Json.indented(problem(faults, status, OptionalLong.empty()));
    }

    /** A problem on one line, for the given line of a batch. */
    public static byte[] onOneLine(List<Fault> faults, long line) {
        return Json.onOneLine(problem(faults, status(faults), OptionalLong.of(line)));
    }

    private static ProblemKind kind(List<Fault> faults) {
        return ProblemKind.of(faults.get(0).code());
    }

    private static Consumer<Json> problem(List<Fault> faults, int status, OptionalLong line) {
        String kind = kind(faults).slug();
        return json -> {
            json.text("type", "urn:mutualisation:probleme:" + kind)
                    .text("title", ProblemSentences.title(kind))
                    .number("status", status)
                    .text("detail", ProblemSentences.detail(faults));
            line.ifPresent(number -> json.number("ligne", number));
            json.number("nombreDeFautes", faults.size());
            json.objects(
                    "fautes",
                    faults.subList(0, Math.min(MOST_SHOWN, faults.size())),
                    fault -> json.text("code", fault.code().code())
                            .text("ou", fault.where().text())
                            .text("quoi", FaultSentences.what(fault))
                            .text("remede", FaultSentences.remedy(fault)));
        };
    }
}
