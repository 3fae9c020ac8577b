package fr.mutualisation.advisor.web;

import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Tree;
import fr.mutualisation.advisor.json.JsonTrees;
import fr.mutualisation.advisor.json.ProblemJson;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The two answers that the API gives: JSON, or a problem in JSON. */
final class Responses {

    private static final MediaType PROBLEM = MediaType.parseMediaType(ProblemJson.MEDIA_TYPE);

    private Responses() {}

    /** The JSON of a body, no larger than a dossier may be. */
    static Outcome<Tree> tree(InputStream body) throws IOException {
        return JsonTrees.read(body.readNBytes(JsonTrees.LARGEST + 1));
    }

    static <T> ResponseEntity<byte[]> answer(Outcome<T> outcome, Function<T, byte[]> writer) {
        return outcome instanceof Outcome.Refused<T> refused
                ? problem(refused.faults())
                : json(writer.apply(((Outcome.Accepted<T>) outcome).value()));
    }

    static ResponseEntity<byte[]> json(byte[] body) {
        return answer(200, MediaType.APPLICATION_JSON, body);
    }

    static ResponseEntity<byte[]> problem(List<Fault> faults) {
        return answer(ProblemJson.status(faults), PROBLEM, ProblemJson.indented(faults));
    }

    static ResponseEntity<byte[]> answer(int status, MediaType type, byte[] body) {
        return ResponseEntity.status(status)
                .contentType(type)
                .header(HttpHeaders.CONTENT_LANGUAGE, "fr")
                .header("X-Content-Type-Options", "nosniff")
                .body(body);
    }
}
