package fr.mutualisation.advisor.web;

import fr.mutualisation.advisor.application.AssessDossier;
import fr.mutualisation.advisor.application.Effort;
import fr.mutualisation.advisor.application.FindLevers;
import fr.mutualisation.advisor.application.JudgeFirmness;
import fr.mutualisation.advisor.application.RankQuestions;
import fr.mutualisation.advisor.application.TabulateConditions;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.Nearest;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Printable;
import fr.mutualisation.advisor.domain.Rulebooks;
import fr.mutualisation.advisor.json.FirmnessJson;
import fr.mutualisation.advisor.json.JsonTrees;
import fr.mutualisation.advisor.json.LeversJson;
import fr.mutualisation.advisor.json.MatrixJson;
import fr.mutualisation.advisor.json.QuestionsJson;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Why not, what is missing, what would change the answer, how firm it is: over HTTP. */
@RestController
final class WhatIfDoor {

    private static final String YES = "oui";
    private static final String NO = "non";

    private final Rulebooks rules;
    private final FindLevers levers;
    private final RankQuestions questions;
    private final TabulateConditions matrix;
    private final JudgeFirmness firmness;

    WhatIfDoor(Rulebooks rules, AssessDossier assess) {
        this.rules = rules;
        this.levers = new FindLevers(assess);
        this.questions = new RankQuestions(assess);
        this.matrix = new TabulateConditions(assess);
        this.firmness = new JudgeFirmness(assess);
    }

    @PostMapping(
            path = "/v1/avis/leviers",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> levers(@RequestParam("forme") Optional<String> form, InputStream body) throws IOException {
        return answer(
                JsonTrees.read(bytes(body))
                        .then(tree -> levers.find(tree, form.orElse(""), rules.current(), Effort.usual())),
                LeversJson::indented);
    }

    @PostMapping(
            path = "/v1/avis/questions",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> questions(InputStream body) throws IOException {
        return answer(
                JsonTrees.read(bytes(body)).then(tree -> questions.rank(tree, rules.current(), Effort.usual())),
                QuestionsJson::indented);
    }

    @PostMapping(
            path = "/v1/avis/matrice",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> matrix(@RequestParam("complet") Optional<String> whole, InputStream body)
            throws IOException {
        String asked = whole.orElse(NO);
        if (!List.of(YES, NO).contains(asked)) {
            return Responses.problem(List.of(Fault.atPath(
                    FaultCode.UNKNOWN_CODE,
                    "/v1/avis/matrice?complet",
                    Printable.of(asked),
                    Nearest.to(asked, List.of(YES, NO)).orElse(""),
                    String.join(", ", List.of(YES, NO)))));
        }
        return answer(
                JsonTrees.read(bytes(body)).then(tree -> matrix.tabulate(tree, rules.current())),
                found -> MatrixJson.of(found, asked.equals(YES)));
    }

    @PostMapping(
            path = "/v1/avis/solidite",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> firmness(InputStream body) throws IOException {
        return answer(
                JsonTrees.read(bytes(body)).then(tree -> firmness.judge(tree, rules.current())),
                FirmnessJson::indented);
    }

    private static byte[] bytes(InputStream body) throws IOException {
        return body.readNBytes(JsonTrees.LARGEST + 1);
    }

    private static <T> ResponseEntity<byte[]> answer(Outcome<T> outcome, Function<T, byte[]> writer) {
        return outcome instanceof Outcome.Refused<T> refused
                ? Responses.problem(refused.faults())
                : Responses.json(writer.apply(((Outcome.Accepted<T>) outcome).value()));
    }
}
