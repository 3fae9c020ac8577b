package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Derivation;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.FactType;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.Formality;
import fr.mutualisation.advisor.domain.Sentence;
import fr.mutualisation.advisor.domain.Threshold;
import fr.mutualisation.advisor.domain.Vocabulary.ListShape;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the entry of one fact. */
final class FactReader {

    static final Set<String> KEYS = Set.of(
            "libelle",
            "question",
            "aide",
            "type",
            "valeurs",
            "minimum",
            "maximum",
            "unite",
            "longueur",
            "motif",
            "obligatoire",
            "parDefaut",
            "changement",
            "calcul",
            "saisie",
            "phrases");

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);
    private static final long GREATEST = 1_000_000_000_000L;
    private static final int LONGEST = 4_000;
    private static final String FORMALITIES = "formalites";

    private final String file;
    private final YamlReading map;
    private final Optional<ListShape> list;
    private final Map<String, Formality> formalities;
    private final Map<String, Threshold> thresholds;
    private final List<Fault> faults;

    FactReader(
            String file,
            YamlReading map,
            Optional<ListShape> list,
            Map<String, Formality> formalities,
            Map<String, Threshold> thresholds,
            List<Fault> faults) {
        this.file = file;
        this.map = map;
        this.list = list;
        this.formalities = formalities;
        this.thresholds = thresholds;
        this.faults = faults;
    }

    FactDefinition read(FactPath path) {
        FactType type = type();
        Optional<Derivation> derivation =
                map.get("calcul").flatMap(calcul -> new DerivationReader(file, thresholds, faults).read(calcul));
        return new FactDefinition(
                path,
                type,
                map.text("libelle"),
                map.text("question"),
                map.optionalText("aide"),
                new TransitionReader(map, type, faults).read(),
                required(path),
                emptyByDefault(type),
                derivation,
                !map.has("saisie") || map.yes("saisie"),
                sentences(path, type));
    }

    /** Only the reference date: any other fact may be unknown. */
    private boolean required(FactPath path) {
        boolean required = map.yes("obligatoire");
        if (required && !path.equals(Dossier.DATE)) {
            map.bad("obligatoire", "oui", "non");
        }
        return required;
    }

    private FactType type() {
        String word = map.text("type");
        FactType type = switch (word) {
            case "oui-non" -> new FactType.YesNo();
            case "oui-non-inconnu" -> new FactType.YesNoUnknown();
            case "choix" -> new FactType.Choice(values());
            case "codes" -> new FactType.Codes(values());
            case "entier" -> number();
            case "date" -> days();
            case "texte" ->
                new FactType.Words(
                        Math.toIntExact(map.whole("longueur", 200, 1, LONGEST)), TextPattern.read(map, "motif"));
            default -> new FactType.Words(0, Optional.empty());
        };
        if (!word.isEmpty() && type instanceof FactType.Words && !word.equals("texte")) {
            map.bad("type", word, "oui-non, oui-non-inconnu, choix, codes, entier, date, texte");
        }
        return type;
    }

    private FactType number() {
        long minimum = map.whole("minimum", 0, -GREATEST, GREATEST);
        return new FactType.Whole(
                minimum,
                map.whole("maximum", GREATEST, minimum, GREATEST),
                map.optionalText("unite").orElse(""));
    }

    private FactType days() {
        LocalDate minimum = day("minimum", EARLIEST);
        LocalDate maximum = day("maximum", LATEST);
        if (maximum.isBefore(minimum)) {
            map.bad("maximum", maximum.toString(), "date");
        }
        return new FactType.Day(minimum, maximum);
    }

    private LocalDate day(String key, LocalDate otherwise) {
        return map.day(key).orElse(otherwise);
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        if (map.get("valeurs").filter(FactReader::isFormalities).isPresent()) {
            formalities.forEach((code, formality) -> values.put(code, formality.label()));
            return Collections.unmodifiableMap(values);
        }
        Optional<YamlReading> entries = map.map("valeurs");
        entries.ifPresent(codes -> {
            for (String code : codes.keys()) {
                if (code.matches("[A-Z][A-Z0-9_]{0,59}")) {
                    values.put(code, codes.text(code));
                } else {
                    codes.bad(code, code, "code");
                }
            }
        });
        if (values.isEmpty()) {
            faults.add(Fault.inFile(FaultCode.YAML_MISSING_KEY, file, map.line(), "valeurs"));
        }
        return Collections.unmodifiableMap(values);
    }

    /** `valeurs: formalites` stands for the codes of formalites.yaml, so that none is written twice. */
    private static boolean isFormalities(Yaml values) {
        return values instanceof Yaml.Scalar scalar && scalar.text().equals(FORMALITIES);
    }

    private boolean emptyByDefault(FactType type) {
        Optional<Yaml> byDefault = map.get("parDefaut");
        boolean empty = byDefault
                .filter(yaml ->
                        yaml instanceof Yaml.Sequence list && list.items().isEmpty())
                .isPresent();
        if (byDefault.isPresent() && (!empty || !(type instanceof FactType.Codes))) {
            map.bad("parDefaut", "", "[]");
        }
        return empty;
    }

    private List<Sentence> sentences(FactPath path, FactType type) {
        List<Sentence> sentences = new ArrayList<>();
        for (Yaml item : map.items("phrases")) {
            YamlReading.of(file, item, SentenceReader.keys(list), faults)
                    .ifPresent(phrase ->
                            sentences.addAll(new SentenceReader(file, phrase, list, faults).read(path, type)));
        }
        return sentences;
    }
}
