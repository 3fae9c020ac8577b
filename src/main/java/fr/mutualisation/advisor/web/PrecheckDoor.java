package fr.mutualisation.advisor.web;

import fr.mutualisation.advisor.application.AssessDossier;
import fr.mutualisation.advisor.application.CheckDeliberation;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Precheck;
import fr.mutualisation.advisor.domain.Rulebooks;
import fr.mutualisation.advisor.json.JsonTrees;
import fr.mutualisation.advisor.json.PrecheckJson;
import fr.mutualisation.advisor.json.SarifJson;
import fr.mutualisation.advisor.json.Schemas;
import fr.mutualisation.advisor.text.PrecheckJUnit;
import fr.mutualisation.advisor.text.PrecheckPage;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Pre-checks over HTTP: JSON unless something else is asked for. */
@RestController
final class PrecheckDoor {

    private static final String PATH = "/v1/controles";
    private static final String SARIF = "application/sarif+json";

    private final Rulebooks rules;
    private final CheckDeliberation check;

    PrecheckDoor(Rulebooks rules, AssessDossier assess) {
        this.rules = rules;
        this.check = new CheckDeliberation(assess);
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> asJson(InputStream body) throws IOException {
        return answer(body, precheck -> Responses.json(PrecheckJson.indented(precheck)));
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = SARIF)
    ResponseEntity<byte[]> asSarif(InputStream body) throws IOException {
        return answer(
                body, precheck -> Responses.answer(200, MediaType.parseMediaType(SARIF), SarifJson.indented(precheck)));
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<byte[]> asJUnit(InputStream body) throws IOException {
        return answer(
                body, precheck -> Responses.answer(200, MediaType.APPLICATION_XML, PrecheckJUnit.of(precheck, false)));
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<byte[]> asText(InputStream body) throws IOException {
        return answer(body, precheck -> Responses.text(PrecheckPage.of(precheck)));
    }

    @GetMapping(path = "/v1/schema/controle", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> schema() {
        return Responses.json(Schemas.precheck());
    }

    private ResponseEntity<byte[]> answer(InputStream body, Function<Precheck, ResponseEntity<byte[]>> writer)
            throws IOException {
        Outcome<Precheck> outcome =
                JsonTrees.read(body.readNBytes(JsonTrees.LARGEST + 1)).then(tree -> check.check(tree, rules.current()));
        return outcome instanceof Outcome.Refused<Precheck> refused
                ? Responses.problem(refused.faults())
                : writer.apply(((Outcome.Accepted<Precheck>) outcome).value());
    }
}
