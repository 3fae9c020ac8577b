package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.CheckResult;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.RuleCase;
import fr.mutualisation.advisor.domain.RuleCase.Compared;
import fr.mutualisation.advisor.domain.RuleCase.Expected;
import fr.mutualisation.advisor.domain.Status;
import fr.mutualisation.advisor.domain.Tree;
import fr.mutualisation.advisor.domain.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the {@code .cas.yaml} files that stand beside the rules. */
final class CasesReader {

    private static final Set<String> CASE_KEYS = Set.of("titre", "origine", "verifiePar", "dossier", "attendu");
    private static final Set<String> EXPECTED_KEYS = Set.of(
            "statuts",
            "bloquants",
            "formalites",
            "sansFormalites",
            "effets",
            "sansEffets",
            "risques",
            "sansRisques",
            "decisifs",
            "controles",
            "verdict",
            "incoherents",
            "constats",
            "modes",
            "prematures",
            "sansPrematures",
            "etapes",
            "parcours",
            "sansParcours",
            "signaux",
            "sansSignaux");
    private static final List<String> TRUTHS = List.of("CONFIRME", "DEMENTI", "INCONNU");
    private static final List<String> LEVELS = List.of("ABSENTE", "FAIBLE", "MOYENNE", "FORTE", "INCONNUE");

    private final String file;
    private final List<Fault> faults;
    private final List<RuleCase> cases = new ArrayList<>();
    private final Set<String> titles = new HashSet<>();

    private CasesReader(String file, List<Fault> faults) {
        this.file = file;
        this.faults = faults;
    }

    static Outcome<List<RuleCase>> read(List<RuleFile> files) {
        List<Fault> faults = new ArrayList<>();
        List<RuleCase> cases = new ArrayList<>();
        for (RuleFile file : files) {
            if (file.path().endsWith(RulebookReader.CASES)) {
                CasesReader reader = new CasesReader(file.path(), faults);
                int before = faults.size();
                SourceText source = SourceText.read(file, faults);
                if (faults.size() == before) {
                    YamlParser.parse(source, faults).ifPresent(reader::file);
                }
                cases.addAll(reader.cases);
            }
        }
        return faults.isEmpty() ? Outcome.accepted(cases) : Outcome.refused(faults);
    }

    private void file(Yaml yaml) {
        YamlReading.of(file, yaml, Set.of("communs", "cas"), faults).ifPresent(root -> {
            Tree common = root.get("communs").map(YamlTrees::of).orElse(new Tree.Branch(List.of()));
            for (Yaml item : root.items("cas")) {
                YamlReading.of(file, item, CASE_KEYS, faults).ifPresent(map -> one(map, common));
            }
        });
    }

    private void one(YamlReading map, Tree common) {
        String title = map.text("titre");
        if (!titles.add(title)) {
            map.bad("titre", title, "nom-unique");
        }
        Optional<Yaml> dossier = map.get("dossier");
        Optional<YamlReading> expected = map.map("attendu", EXPECTED_KEYS);
        if (dossier.isEmpty() || expected.isEmpty()) {
            faults.add(Fault.inFile(FaultCode.YAML_MISSING_KEY, file, map.line(), "dossier, attendu"));
            return;
        }
        cases.add(new RuleCase(
                title,
                map.text("origine"),
                map.text("verifiePar"),
                new Fault.InFile(file, map.line()),
                merged(common, YamlTrees.of(dossier.get())),
                expected(expected.get())));
    }

    private Expected expected(YamlReading map) {
        Map<String, String> blocking = new LinkedHashMap<>();
        map.map("bloquants").ifPresent(each -> each.keys().forEach(form -> blocking.put(form, each.text(form))));
        return new Expected(
                named(map, "statuts", Status.class),
                blocking,
                lists(map, "formalites"),
                lists(map, "sansFormalites"),
                lists(map, "effets"),
                lists(map, "sansEffets"),
                lists(map, "risques"),
                lists(map, "sansRisques"),
                lists(map, "decisifs"),
                named(map, "controles", CheckResult.class),
                map.has("verdict") ? map.oneOf("verdict", Verdict.class) : Optional.empty(),
                map.texts("incoherents"),
                compared(map));
    }

    private static Compared compared(YamlReading map) {
        return new Compared(
                words(map, "constats", TRUTHS),
                map.has("modes") ? Optional.of(map.texts("modes")) : Optional.empty(),
                map.texts("prematures"),
                map.texts("sansPrematures"),
                words(map, "etapes", LEVELS),
                map.texts("parcours"),
                map.texts("sansParcours"),
                map.texts("signaux"),
                map.texts("sansSignaux"));
    }

    private static Map<String, String> words(YamlReading map, String key, List<String> known) {
        Map<String, String> words = new LinkedHashMap<>();
        map.map(key)
                .ifPresent(each -> each.keys().forEach(code -> {
                    String word = each.text(code);
                    if (!known.contains(word)) {
                        each.bad(code, word, String.join(", ", known));
                    }
                    words.put(code, word);
                }));
        return words;
    }

    private static <E extends Enum<E>> Map<String, E> named(YamlReading map, String key, Class<E> type) {
        Map<String, E> named = new LinkedHashMap<>();
        map.map(key)
                .ifPresent(each ->
                        each.keys().forEach(name -> each.oneOf(name, type).ifPresent(word -> named.put(name, word))));
        return named;
    }

    private static Map<String, List<String>> lists(YamlReading map, String key) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        map.map(key).ifPresent(each -> each.keys().forEach(form -> lists.put(form, each.texts(form))));
        return lists;
    }

    private static Tree merged(Tree common, Tree own) {
        if (!(common instanceof Tree.Branch base) || !(own instanceof Tree.Branch branch)) {
            return own;
        }
        Map<String, Tree> members = new LinkedHashMap<>();
        base.members().forEach(member -> members.put(member.name(), member.value()));
        branch.members().forEach(member -> members.merge(member.name(), member.value(), CasesReader::merged));
        return new Tree.Branch(members.entrySet().stream()
                .map(entry -> new Tree.Member(entry.getKey(), entry.getValue()))
                .toList());
    }
}
