package fr.mutualisation.advisor.web;

import fr.mutualisation.advisor.application.AssessDossier;
import fr.mutualisation.advisor.application.Effort;
import fr.mutualisation.advisor.application.FindLevers;
import fr.mutualisation.advisor.application.JudgeFirmness;
import fr.mutualisation.advisor.application.RankQuestions;
import fr.mutualisation.advisor.application.TabulateConditions;
import fr.mutualisation.advisor.domain.Rulebooks;
import fr.mutualisation.advisor.json.FirmnessJson;
import fr.mutualisation.advisor.json.LeversJson;
import fr.mutualisation.advisor.json.MatrixJson;
import fr.mutualisation.advisor.json.QuestionsJson;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Why not, what is missing, what would change the answer, how firm it is: over HTTP. */
@RestController
final class WhatIfDoor {

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
    ResponseEntity<byte[]> levers(@RequestParam(QueryCheck.FORM) String form, InputStream body) throws IOException {
        return Responses.json(
                Responses.tree(body).then(tree -> levers.find(tree, form, rules.current(), Effort.usual())),
                LeversJson::indented);
    }

    @PostMapping(
            path = "/v1/avis/questions",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> questions(InputStream body) throws IOException {
        return Responses.json(
                Responses.tree(body).then(tree -> questions.rank(tree, rules.current(), Effort.usual())),
                QuestionsJson::indented);
    }

    @PostMapping(
            path = "/v1/avis/matrice",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> matrix(
            @RequestParam(value = QueryCheck.WHOLE, defaultValue = QueryCheck.NO) String whole, InputStream body)
            throws IOException {
        return Responses.json(
                Responses.tree(body).then(tree -> matrix.tabulate(tree, rules.current())),
                found -> MatrixJson.of(found, whole.equals(QueryCheck.YES)));
    }

    @PostMapping(
            path = "/v1/avis/solidite",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> firmness(InputStream body) throws IOException {
        return Responses.json(
                Responses.tree(body).then(tree -> firmness.judge(tree, rules.current())), FirmnessJson::indented);
    }
}
