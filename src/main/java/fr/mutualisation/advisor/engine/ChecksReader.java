package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Check;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.Nearest;
import fr.mutualisation.advisor.domain.Printable;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code controle/controles.yaml}: the checks of a deliberation file, in the order of the report. */
final class ChecksReader {

    /** The shape of a check's code. */
    static final String CODE = "PC-[0-9]{2}[a-z]?";

    private static final Set<String> KEYS =
            Set.of("code", "titre", "niveau", "requis", "remede", "echeance", "etape", "vu", "jugeA", "constat");
    private static final String ACT = "[A-Z][A-Z0-9_]{2,59}";

    private final SourceText source;
    private final Vocabulary vocabulary;
    private final List<Fault> faults;

    ChecksReader(SourceText source, Vocabulary vocabulary, List<Fault> faults) {
        this.source = source;
        this.vocabulary = vocabulary;
        this.faults = faults;
    }

    List<Check> read() {
        List<Check> checks = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        YamlParser.parse(source, faults)
                .flatMap(yaml -> YamlReading.of(source.path(), yaml, Set.of("controles"), faults))
                .ifPresent(root -> {
                    if (!root.has("controles")) {
                        faults.add(Fault.inFile(FaultCode.YAML_MISSING_KEY, source.path(), root.line(), "controles"));
                    }
                    root.items("controles")
                            .forEach(item -> YamlReading.of(source.path(), item, KEYS, faults)
                                    .flatMap(map -> check(map, codes))
                                    .ifPresent(checks::add));
                });
        return checks;
    }

    private Optional<Check> check(YamlReading map, Set<String> codes) {
        String code = map.text("code");
        if (!code.matches(CODE) || !codes.add(code)) {
            map.bad("code", code, "code-de-controle");
        }
        Optional<String> deadline = map.optionalText("echeance");
        deadline.filter(act -> !act.matches(ACT)).ifPresent(act -> map.bad("echeance", act, "code"));
        Optional<Check.Level> level = map.oneOf("niveau", Check.Level.class);
        Optional<Check.Stage> stage = map.oneOf("etape", Check.Stage.class);
        Optional<Check.Moment> moment = map.oneOf("jugeA", Check.Moment.class, Check.Moment.VOTE);
        Optional<Check.Source> finds = map.oneOf("constat", Check.Source.class, Check.Source.REGLES);
        String title = map.text("titre");
        String required = map.text("requis");
        String remedy = map.text("remede");
        List<FactPath> seen =
                map.texts("vu").stream().map(FactPath::new).distinct().toList();
        known(map, "vu", seen);
        finds.ifPresent(source -> known(map, "constat", source.facts()));
        if (level.isEmpty() || stage.isEmpty() || moment.isEmpty() || finds.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Check(
                code,
                title,
                level.get(),
                required,
                remedy,
                deadline,
                stage.get(),
                seen,
                moment.get(),
                finds.get(),
                new Fault.InFile(source.path(), map.line())));
    }

    private void known(YamlReading map, String key, List<FactPath> paths) {
        List<String> known =
                vocabulary.definitions().keySet().stream().map(FactPath::text).toList();
        for (FactPath path : paths) {
            if (!known.contains(path.text())) {
                faults.add(Fault.inFile(
                        FaultCode.UNKNOWN_FACT,
                        source.path(),
                        map.line(key),
                        Printable.of(path.text()),
                        Nearest.to(path.text(), known).orElse("")));
            }
        }
    }
}
