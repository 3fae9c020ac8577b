package fr.mutualisation.advisor.web;

import fr.mutualisation.advisor.application.AssessDossier;
import fr.mutualisation.advisor.application.TraceTimeline;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Rulebooks;
import fr.mutualisation.advisor.json.OpinionJson;
import fr.mutualisation.advisor.json.TimelineJson;
import fr.mutualisation.advisor.text.OpinionPage;
import fr.mutualisation.advisor.text.Register;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
        return Responses.json(
                Responses.tree(body).then(tree -> assess.assess(tree, rules.current())), OpinionJson::indented);
    }

    @PostMapping(
            path = "/v1/avis/texte",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<byte[]> read(
            @RequestParam(value = QueryCheck.READER, defaultValue = "dgs") String reader, InputStream body)
            throws IOException {
        Register register = Register.named(reader).orElseThrow();
        Rulebook rulebook = rules.current();
        return Responses.answer(
                Responses.tree(body).then(tree -> assess.assess(tree, rulebook)),
                opinion -> Responses.text(OpinionPage.of(opinion, rulebook.vocabulary(), register)));
    }

    @PostMapping(
            path = "/v1/chronologies",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> trace(InputStream body) throws IOException {
        return Responses.json(
                Responses.tree(body).then(tree -> trace.trace(tree, rules.current())), TimelineJson::indented);
    }
}
