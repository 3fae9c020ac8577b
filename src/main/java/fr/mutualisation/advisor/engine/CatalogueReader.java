package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Act;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.Form;
import fr.mutualisation.advisor.domain.Formality;
import fr.mutualisation.advisor.domain.Printable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code formes.yaml} and {@code formalites.yaml}. */
final class CatalogueReader {

    private static final Set<String> FORM_KEYS = Set.of(
            "id", "nom", "base", "etiquetteFicheSource", "etiquetteDoctrine", "integration", "parAgent", "rappel");
    private static final List<String> SOURCE_LABELS = List.of("ASCENDANTE", "DESCENDANTE", "TOTALE", "NON_CLASSE");
    private static final List<String> DOCTRINE_LABELS =
            List.of("ASCENDANTE", "DESCENDANTE", "MISE_EN_COMMUN", "HORIZONTALE", "NEUTRE");
    private static final String CODE = "[A-Z][A-Z0-9_]{2,59}";

    private final List<Fault> faults;

    CatalogueReader(List<Fault> faults) {
        this.faults = faults;
    }

    /** The forms, the most integrated first. */
    List<Form> forms(SourceText source) {
        List<Form> forms = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Set<Integer> ranks = new HashSet<>();
        entries(source, "formes", Set.of("formes"))
                .forEach(item -> YamlReading.of(source.path(), item, FORM_KEYS, faults)
                        .ifPresent(map -> {
                            Form form = form(map);
                            if (!form.id().matches(CODE) || !ids.add(form.id())) {
                                map.bad("id", form.id(), "code-unique");
                            }
                            if (!ranks.add(form.integration())) {
                                map.bad("integration", Integer.toString(form.integration()), "rang-unique");
                            }
                            forms.add(form);
                        }));
        forms.sort(Comparator.comparingInt(Form::integration).reversed());
        return forms;
    }

    private static Form form(YamlReading map) {
        return new Form(
                map.text("id"),
                map.text("nom"),
                map.text("base"),
                label(map, "etiquetteFicheSource", SOURCE_LABELS),
                label(map, "etiquetteDoctrine", DOCTRINE_LABELS),
                Math.toIntExact(map.whole("integration", 0, 0, 1_000)),
                map.yes("parAgent") ? "agents" : "",
                map.yes("rappel"));
    }

    private static String label(YamlReading map, String key, List<String> known) {
        String label = map.text(key);
        if (!label.isEmpty() && !known.contains(label)) {
            map.bad(key, label, String.join(", ", known));
        }
        return label;
    }

    /** The formalities by code, in the order in which they can be done. */
    Map<String, Formality> formalities(SourceText source) {
        Map<String, Formality> formalities = new LinkedHashMap<>();
        Optional<YamlReading> root = root(source, Set.of("etapes", "formalites"));
        Map<String, String> stages = new LinkedHashMap<>();
        root.flatMap(map -> map.map("etapes")).ifPresent(map -> map.keys().forEach(code -> stage(map, code, stages)));
        root.ifPresent(map -> map.items("formalites")
                .forEach(
                        item -> YamlReading.of(source.path(), item, Set.of("code", "libelle", "etape", "jugee"), faults)
                                .ifPresent(entry -> formality(entry, stages, formalities))));
        return formalities;
    }

    private static void stage(YamlReading map, String code, Map<String, String> stages) {
        if (!code.matches(CODE)) {
            map.bad(code, code, "code");
        }
        stages.put(code, map.text(code));
    }

    private static void formality(YamlReading map, Map<String, String> stages, Map<String, Formality> formalities) {
        String code = map.text("code");
        String stage = map.text("etape");
        if (!stages.containsKey(stage)) {
            map.bad("etape", stage, Printable.list(stages.keySet()));
        }
        Formality formality = new Formality(
                code,
                map.text("libelle"),
                stage,
                stages.getOrDefault(stage, ""),
                formalities.size(),
                map.oneOf("jugee", Act.class, Act.VOTE).orElse(Act.VOTE));
        if (!code.matches(CODE) || formalities.putIfAbsent(code, formality) != null) {
            map.bad("code", code, "code-unique");
        }
    }

    private List<Yaml> entries(SourceText source, String key, Set<String> known) {
        Optional<YamlReading> root = root(source, known);
        root.filter(map -> !map.has(key))
                .ifPresent(map -> faults.add(Fault.inFile(FaultCode.YAML_MISSING_KEY, source.path(), 1, key)));
        return root.map(map -> map.items(key)).orElse(List.of());
    }

    private Optional<YamlReading> root(SourceText source, Set<String> known) {
        return YamlParser.parse(source, faults).flatMap(yaml -> YamlReading.of(source.path(), yaml, known, faults));
    }
}
