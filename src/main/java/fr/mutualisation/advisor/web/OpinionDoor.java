package fr.mutualisation.advisor.web;

import fr.mutualisation.advisor.application.AssessDossier;
import fr.mutualisation.advisor.application.TraceTimeline;
import fr.mutualisation.advisor.domain.Rulebooks;
import fr.mutualisation.advisor.json.OpinionJson;
import fr.mutualisation.advisor.json.TimelineJson;
import java.io.IOException;
import java.io.InputStream;
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
        return Responses.answer(
                Responses.tree(body).then(tree -> assess.assess(tree, rules.current())), OpinionJson::indented);
    }

    @PostMapping(
            path = "/v1/chronologies",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> trace(InputStream body) throws IOException {
        return Responses.answer(
                Responses.tree(body).then(tree -> trace.trace(tree, rules.current())), TimelineJson::indented);
    }
}
