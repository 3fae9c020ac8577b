package fr.mutualisation.advisor.web;

import fr.mutualisation.advisor.application.AssessDossier;
import fr.mutualisation.advisor.application.CompareOpinions;
import fr.mutualisation.advisor.application.CompareOpinions.Part;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.OpinionComparison;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Rulebooks;
import fr.mutualisation.advisor.domain.Tree;
import fr.mutualisation.advisor.json.ComparisonJson;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Comparisons over HTTP. */
@RestController
final class ComparisonDoor {

    private final Rulebooks rules;
    private final CompareOpinions compare;

    ComparisonDoor(Rulebooks rules, AssessDossier assess) {
        this.rules = rules;
        this.compare = new CompareOpinions(assess);
    }

    @PostMapping(
            path = "/v1/comparaisons",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> compare(InputStream body) throws IOException {
        Rulebook rulebook = rules.current();
        return Responses.json(
                read(body)
                        .then(tree -> ComparisonRequest.of(tree, rulebook.vocabulary()))
                        .then(request -> compare(request, rulebook)),
                ComparisonJson::indented);
    }

    /** The remedy of an empty body is a comparison: a lone dossier would be refused here. */
    private static Outcome<Tree> read(InputStream body) throws IOException {
        Outcome<Tree> read = Responses.tree(body);
        boolean isEmpty = read instanceof Outcome.Refused<Tree> refused
                && refused.faults().get(0).code() == FaultCode.JSON_EMPTY;
        return isEmpty
                ? Outcome.refused(new Fault(FaultCode.COMPARISON_EMPTY, new Fault.AtPosition(1, 1), List.of()))
                : read;
    }

    private Outcome<OpinionComparison> compare(ComparisonRequest request, Rulebook rulebook) {
        List<Part> dossiers = request.dossiers();
        return request.dates().isEmpty()
                ? compare.dossiers(dossiers.get(0), dossiers.get(1), rulebook)
                : compare.dates(
                        dossiers.get(0), request.dates().get(0), request.dates().get(1), rulebook);
    }
}
