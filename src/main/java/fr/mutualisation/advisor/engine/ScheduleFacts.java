package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.FactType;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.Nearest;
import fr.mutualisation.advisor.domain.Printable;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The facts and lists that an act of the schedule names, as the vocabulary knows them. */
final class ScheduleFacts {

    private final Vocabulary vocabulary;
    private final List<Fault> faults;

    ScheduleFacts(Vocabulary vocabulary, List<Fault> faults) {
        this.vocabulary = vocabulary;
        this.faults = faults;
    }

    /** The list that an act is repeated for. */
    Optional<String> list(YamlReading map) {
        Optional<String> name = map.optionalText("par");
        if (name.isPresent() && vocabulary.list(name.get()).isEmpty()) {
            unknown(
                    map,
                    "par",
                    name.get(),
                    vocabulary.blocks().stream()
                            .filter(block -> block.list().isPresent())
                            .map(Vocabulary.Block::path)
                            .toList());
            return Optional.empty();
        }
        return name;
    }

    Optional<FactPath> day(YamlReading map, String key, Optional<String> list) {
        return fact(map, key, list, FactType.Day.class::isInstance);
    }

    Optional<FactPath> words(YamlReading map, String key, Optional<String> list) {
        return fact(map, key, list, FactType.Words.class::isInstance);
    }

    private Optional<FactPath> fact(YamlReading map, String key, Optional<String> list, Predicate<FactType> kind) {
        Optional<FactPath> path = map.optionalText(key).map(FactPath::new);
        if (path.isEmpty()) {
            return path;
        }
        boolean fits = path.flatMap(vocabulary::definition)
                .filter(fact -> kind.test(fact.type()))
                .filter(fact -> !fact.path().isListed()
                        || list.equals(Optional.of(fact.path().list())))
                .isPresent();
        if (!fits) {
            unknown(
                    map,
                    key,
                    path.orElseThrow().text(),
                    vocabulary.definitions().values().stream()
                            .filter(fact -> kind.test(fact.type()))
                            .map(fact -> fact.path().text())
                            .toList());
        }
        return path.filter(any -> fits);
    }

    private void unknown(YamlReading map, String key, String word, List<String> known) {
        faults.add(Fault.inFile(
                FaultCode.UNKNOWN_FACT,
                map.path(),
                map.line(key),
                Printable.of(word),
                Nearest.to(word, known).orElse("")));
    }
}
