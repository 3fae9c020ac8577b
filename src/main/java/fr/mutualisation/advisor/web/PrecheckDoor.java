package fr.mutualisation.advisor.web;

import fr.mutualisation.advisor.application.AssessDossier;
import fr.mutualisation.advisor.application.CheckDeliberation;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Precheck;
import fr.mutualisation.advisor.domain.Rulebooks;
import fr.mutualisation.advisor.json.JsonTrees;
import fr.mutualisation.advisor.json.PlanningJson;
import fr.mutualisation.advisor.json.PrecheckJson;
import fr.mutualisation.advisor.json.SarifJson;
import fr.mutualisation.advisor.json.Schemas;
import fr.mutualisation.advisor.text.PlanningCalendar;
import fr.mutualisation.advisor.text.PrecheckJUnit;
import fr.mutualisation.advisor.text.PrecheckPage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Pre-checks over HTTP: JSON unless something else is asked for. */
@RestController
final class PrecheckDoor {

    private static final String SARIF_VALUE = "application/sarif+json";
    private static final String CALENDAR_VALUE = "text/calendar";
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final MediaType SARIF = MediaType.parseMediaType(SARIF_VALUE);

    /** The first is given to those who accept anything. */
    private static final List<MediaType> GIVEN =
            List.of(MediaType.APPLICATION_JSON, SARIF, MediaType.APPLICATION_XML, MediaType.TEXT_PLAIN, CALENDAR);

    private final Rulebooks rules;
    private final CheckDeliberation check;

    PrecheckDoor(Rulebooks rules, AssessDossier assess) {
        this.rules = rules;
        this.check = new CheckDeliberation(assess);
    }

    @PostMapping(
            path = "/v1/controles",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = {
                MediaType.APPLICATION_JSON_VALUE,
                SARIF_VALUE,
                MediaType.APPLICATION_XML_VALUE,
                MediaType.TEXT_PLAIN_VALUE,
                CALENDAR_VALUE
            })
    ResponseEntity<byte[]> check(@RequestHeader(HttpHeaders.ACCEPT) Optional<String> accept, InputStream body)
            throws IOException {
        Outcome<Precheck> outcome =
                JsonTrees.read(body.readNBytes(JsonTrees.LARGEST + 1)).then(tree -> check.check(tree, rules.current()));
        return outcome instanceof Outcome.Refused<Precheck> refused
                ? Responses.problem(refused.faults())
                : written(((Outcome.Accepted<Precheck>) outcome).value(), wanted(accept.orElse(MediaType.ALL_VALUE)));
    }

    /** Whoever accepts none of what is given has been refused before. */
    private static MediaType wanted(String accept) {
        List<MediaType> accepted = new ArrayList<>(MediaType.parseMediaTypes(accept));
        MimeTypeUtils.sortBySpecificity(accepted);
        return accepted.stream()
                .flatMap(one -> GIVEN.stream().filter(one::isCompatibleWith))
                .findFirst()
                .orElse(MediaType.APPLICATION_JSON);
    }

    private static ResponseEntity<byte[]> written(Precheck precheck, MediaType type) {
        if (type.equals(SARIF)) {
            return Responses.answer(200, SARIF, SarifJson.indented(precheck));
        }
        if (type.equals(MediaType.APPLICATION_XML)) {
            return Responses.answer(200, type, PrecheckJUnit.of(precheck, false));
        }
        if (type.equals(CALENDAR)) {
            byte[] calendar = PlanningCalendar.of(precheck.planning()).getBytes(StandardCharsets.UTF_8);
            return Responses.answer(200, CALENDAR, calendar);
        }
        return type.equals(MediaType.TEXT_PLAIN)
                ? Responses.text(PrecheckPage.of(precheck))
                : Responses.json(PrecheckJson.indented(precheck));
    }

    @PostMapping(
            path = "/v1/retroplannings",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> plan(InputStream body) throws IOException {
        Outcome<Precheck> outcome =
                JsonTrees.read(body.readNBytes(JsonTrees.LARGEST + 1)).then(tree -> check.check(tree, rules.current()));
        return outcome instanceof Outcome.Refused<Precheck> refused
                ? Responses.problem(refused.faults())
                : Responses.json(PlanningJson.indented(
                        ((Outcome.Accepted<Precheck>) outcome).value().planning()));
    }

    @GetMapping(path = "/v1/schema/controle", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> schema() {
        return Responses.json(Schemas.precheck());
    }
}
