package fr.mutualisation.advisor.web;

import fr.mutualisation.advisor.application.DescribeForm;
import fr.mutualisation.advisor.domain.CalendarDay;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.Form;
import fr.mutualisation.advisor.domain.Nearest;
import fr.mutualisation.advisor.domain.Printable;
import fr.mutualisation.advisor.domain.RuleText;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Rulebooks;
import fr.mutualisation.advisor.json.DossierSchema;
import fr.mutualisation.advisor.json.RulebookJson;
import fr.mutualisation.advisor.json.Schemas;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the rules hold, over HTTP. */
@RestController
final class RulesDoor {

    private static final String YAML = "application/yaml";

    private final DescribeForm describe = new DescribeForm();
    private final Rulebooks rules;

    RulesDoor(Rulebooks rules) {
        this.rules = rules;
    }

    @GetMapping(path = "/v1/formes", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> forms() {
        return Responses.json(RulebookJson.forms(rules.current()));
    }

    @GetMapping(path = "/v1/formes/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> form(@PathVariable("id") String id, @RequestParam(QueryCheck.DATE) String date) {
        return describe.describe(id, CalendarDay.read(date).orElseThrow(), rules)
                .map(found -> Responses.json(RulebookJson.form(found)))
                .orElseGet(() -> Responses.problem(List.of(unknownForm(id))));
    }

    private Fault unknownForm(String id) {
        List<String> known =
                rules.current().catalogue().forms().stream().map(Form::id).toList();
        return Fault.atPath(
                FaultCode.UNKNOWN_FORM,
                "/v1/formes/" + Printable.of(id),
                Printable.of(id),
                Nearest.to(id, known).orElse(""));
    }

    @GetMapping(path = "/v1/regles", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> rules() {
        return Responses.json(RulebookJson.rules(rules.current(), rules.refusedChange()));
    }

    @GetMapping(path = "/v1/regles/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> rule(@PathVariable("id") String id) {
        Rulebook current = rules.current();
        Optional<RuleText> rule = current.rules().stream()
                .filter(one -> one.card().id().equals(id))
                .findFirst();
        return rule.map(found -> Responses.json(RulebookJson.rule(found)))
                .orElseGet(() -> Responses.problem(List.of(unknownRule(id, current))));
    }

    private static Fault unknownRule(String id, Rulebook rulebook) {
        List<String> known =
                rulebook.rules().stream().map(rule -> rule.card().id()).toList();
        return Fault.atPath(
                FaultCode.UNKNOWN_RULE,
                "/v1/regles/" + Printable.of(id),
                Printable.of(id),
                Nearest.to(id, known).orElse(""));
    }

    @GetMapping(path = "/v1/vocabulaire", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> vocabulary() {
        return Responses.json(RulebookJson.vocabulary(rules.current()));
    }

    @GetMapping(path = "/v1/schema/dossier", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> dossierSchema() {
        return Responses.json(DossierSchema.of(rules.current().vocabulary()));
    }

    @GetMapping(path = "/v1/schema/avis", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> opinionSchema() {
        return Responses.json(Schemas.opinion());
    }

    @GetMapping(path = "/v1/schema/comparaison", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> comparisonSchema() {
        return Responses.json(Schemas.comparison());
    }

    @GetMapping(path = "/v1/openapi.yaml", produces = YAML)
    ResponseEntity<byte[]> openApi() {
        return Responses.answer(200, MediaType.parseMediaType(YAML), Schemas.openApi());
    }
}
