package fr.mutualisation.advisor.web;

import fr.mutualisation.advisor.application.AssessDossier;
import fr.mutualisation.advisor.application.TraceTimeline;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Rulebooks;
import fr.mutualisation.advisor.domain.Tree;
import fr.mutualisation.advisor.json.JsonTrees;
import fr.mutualisation.advisor.json.OpinionJson;
import fr.mutualisation.advisor.json.TimelineJson;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Opinions over HTTP. */
@RestController
final class OpinionDoor {

    private final Rulebooks rules;
    private final AssessDossier assess;
    private final TraceTimeline trace;

    OpinionDoor(Rulebooks rules, AssessDossier assess) {
        this.rules = rules;
        this.assess = assess;
        this.trace = new TraceTimeline(assess);
    }

    @PostMapping(
            path = "/v1/avis",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> assess(InputStream body) throws IOException {
        return answer(tree(body).then(tree -> assess.assess(tree, rules.current())), OpinionJson::indented);
    }

    @PostMapping(
            path = "/v1/chronologies",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> trace(InputStream body) throws IOException {
        return answer(tree(body).then(tree -> trace.trace(tree, rules.current())), TimelineJson::indented);
    }

    private static Outcome<Tree> tree(InputStream body) throws IOException {
        return JsonTrees.read(body.readNBytes(JsonTrees.LARGEST + 1));
    }

    private static <T> ResponseEntity<byte[]> answer(Outcome<T> outcome, Function<T, byte[]> writer) {
        return outcome instanceof Outcome.Refused<T> refused
                ? Responses.problem(refused.faults())
                : Responses.json(writer.apply(((Outcome.Accepted<T>) outcome).value()));
    }
}
