package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Derivation;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.FactType;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.Transition;
import fr.mutualisation.advisor.domain.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads how a fact can change: not at all, by one act whatever the values, or by an act for some values. */
final class TransitionReader {

    static final String KEY = "changement";
    private static final String NOTHING = "aucun";
    private static final Set<String> KEYS = Set.of("acte", "de", "vers", "si");
    private static final Set<String> SITUATION = Set.of("fait", "valeurs");

    private final YamlReading map;
    private final Set<String> present;
    private final Set<String> next;
    private final List<Fault> faults;

    TransitionReader(YamlReading map, FactType type, List<Fault> faults) {
        this.map = map;
        this.present = codes(type);
        this.next = type instanceof FactType.Codes list ? list.values().keySet() : present;
        this.faults = faults;
    }

    /** The values that can be told apart: those of a fact that is one word of a closed list. Of a list, what is added can. */
    private static Set<String> codes(FactType type) {
        if (type instanceof FactType.YesNo) {
            return Set.of(Value.YES.text(), Value.NO.text());
        }
        if (type instanceof FactType.YesNoUnknown) {
            return Set.of(Value.YES.text(), Value.NO.text(), "INCONNU");
        }
        return type instanceof FactType.Choice choice ? choice.values().keySet() : Set.of();
    }

    List<Transition> read() {
        if (map.get(KEY).filter(Yaml.Sequence.class::isInstance).isEmpty()) {
            String act = map.text(KEY);
            return act.equals(NOTHING) ? List.of() : List.of(new Transition(act, List.of(), List.of(), List.of()));
        }
        List<Transition> transitions = new ArrayList<>();
        if (map.items(KEY).isEmpty()) {
            map.bad(KEY, "", NOTHING);
        }
        for (Yaml item : map.items(KEY)) {
            YamlReading.of(map.path(), item, KEYS, faults).ifPresent(one -> transitions.add(transition(one)));
        }
        return List.copyOf(transitions);
    }

    private Transition transition(YamlReading one) {
        String act = one.text("acte");
        if (act.equals(NOTHING)) {
            one.bad("acte", act, "texte");
        }
        return new Transition(act, values(one, "de", present), values(one, "vers", next), situation(one));
    }

    /** Whether the other facts exist, and may be one of these codes, is checked when all facts are known. */
    private List<Derivation.Among> situation(YamlReading one) {
        List<Derivation.Among> situation = new ArrayList<>();
        for (Yaml item : one.items("si")) {
            YamlReading.of(map.path(), item, SITUATION, faults)
                    .ifPresent(other -> situation.add(new Derivation.Among(
                            new FactPath(other.text("fait")), new LinkedHashSet<>(other.texts("valeurs")))));
        }
        return List.copyOf(situation);
    }

    private List<Value> values(YamlReading one, String key, Set<String> codes) {
        List<Value> values = new ArrayList<>();
        List<String> given = one.texts(key);
        if (one.has(key) && given.isEmpty()) {
            one.bad(key, "", "liste");
        }
        for (String code : given) {
            if (codes.contains(code)) {
                values.add(new Value.Code(code));
            } else {
                faults.add(SentenceBook.unknown(FaultCode.UNKNOWN_CODE, map.path(), one.line(key), code, codes));
            }
        }
        return List.copyOf(values);
    }
}
