package fr.mutualisation.advisor.web;

import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Tree;
import fr.mutualisation.advisor.json.JsonTrees;
import fr.mutualisation.advisor.json.ProblemJson;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The answers that the API gives: JSON, text to read, or a problem in JSON. */
final class Responses {

    private static final MediaType PROBLEM = MediaType.parseMediaType(ProblemJson.MEDIA_TYPE);

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private Responses() {}

    /** The JSON of a body, no larger than a dossier may be. */
    static Outcome<Tree> tree(InputStream body) throws IOException {
        return JsonTrees.read(body.readNBytes(JsonTrees.LARGEST + 1));
    }

    /** What was found, as JSON, or every fault. */
    static <T> ResponseEntity<byte[]> json(Outcome<T> outcome, Function<T, byte[]> writer) {
        return answer(outcome, found -> json(writer.apply(found)));
    }

    /** What was found, or every fault. */
    static <T> ResponseEntity<byte[]> answer(Outcome<T> outcome, Function<T, ResponseEntity<byte[]>> answer) {
        return outcome instanceof Outcome.Refused<T> refused
                ? problem(refused.faults())
                : answer.apply(((Outcome.Accepted<T>) outcome).value());
    }

    static ResponseEntity<byte[]> json(byte[] body) {
        return answer(200, MediaType.APPLICATION_JSON, body);
    }

    static ResponseEntity<byte[]> text(String body) {
        return answer(200, TEXT, body.getBytes(StandardCharsets.UTF_8));
    }

    static ResponseEntity<byte[]> problem(List<Fault> faults) {
        return answer(ProblemJson.status(faults), PROBLEM, ProblemJson.indented(faults));
    }

    /** Writes an answer that no door gives. */
    static void write(ResponseEntity<byte[]> answer, HttpServletResponse response) throws IOException {
        byte[] body = Objects.requireNonNull(answer.getBody());
        response.setStatus(answer.getStatusCode().value());
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    static ResponseEntity<byte[]> answer(int status, MediaType type, byte[] body) {
        return ResponseEntity.status(status)
                .contentType(type)
                .header(HttpHeaders.CONTENT_LANGUAGE, "fr")
                .header("X-Content-Type-Options", "nosniff")
                .body(body);
    }
}
