package fr.mutualisation.advisor.web;

import fr.mutualisation.advisor.application.AssessDossier;
import fr.mutualisation.advisor.domain.Opinion;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Rulebooks;
import fr.mutualisation.advisor.json.JsonTrees;
import fr.mutualisation.advisor.json.OpinionJson;
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

    OpinionDoor(Rulebooks rules, AssessDossier assess) {
        this.rules = rules;
        this.assess = assess;
    }

    @PostMapping(path = "/v1/avis", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> assess(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(JsonTrees.LARGEST + 1);
        Outcome<Opinion> outcome = JsonTrees.read(bytes).then(tree -> assess.assess(tree, rules.current()));
        return outcome instanceof Outcome.Refused<Opinion> refused
                ? Responses.problem(refused.faults())
                : Responses.json(OpinionJson.indented(((Outcome.Accepted<Opinion>) outcome).value()));
    }
}
