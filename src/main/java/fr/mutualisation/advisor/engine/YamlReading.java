package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.CalendarDay;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.Nearest;
import fr.mutualisation.advisor.domain.Printable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads one map of a YAML file key by key, noting every fault; unknown keys are refused by name. */
final class YamlReading {

    private final String path;
    private final Yaml.Mapping mapping;
    private final List<Fault> faults;

    private YamlReading(String path, Yaml.Mapping mapping, List<Fault> faults) {
        this.path = path;
        this.mapping = mapping;
        this.faults = faults;
    }

    /** A reading of {@code yaml} if it is a map with known keys only; faults are noted and reading goes on. */
    static Optional<YamlReading> of(String path, Yaml yaml, Set<String> known, List<Fault> faults) {
        Optional<YamlReading> reading = of(path, yaml, faults);
        reading.ifPresent(map -> map.mapping.keyLines().forEach((key, line) -> {
            if (!known.contains(key)) {
                faults.add(Fault.inFile(
                        FaultCode.YAML_UNKNOWN_KEY,
                        path,
                        line,
                        Printable.of(key),
                        Nearest.to(key, known).orElse(""),
                        Printable.list(known)));
            }
        }));
        return reading;
    }

    /** A reading of {@code yaml} if it is a map, whatever its keys. */
    static Optional<YamlReading> of(String path, Yaml yaml, List<Fault> faults) {
        if (yaml instanceof Yaml.Mapping mapping) {
            return Optional.of(new YamlReading(path, mapping, faults));
        }
        faults.add(Fault.inFile(FaultCode.YAML_WRONG_SHAPE, path, yaml.line(), "valeur", "ensemble"));
        return Optional.empty();
    }

    String path() {
        return path;
    }

    int line() {
        return mapping.line();
    }

    int line(String key) {
        return mapping.keyLines().getOrDefault(key, mapping.line());
    }

    Collection<String> keys() {
        return mapping.entries().keySet();
    }

    Optional<Yaml> get(String key) {
        return Optional.ofNullable(mapping.entries().get(key));
    }

    boolean has(String key) {
        return mapping.entries().containsKey(key);
    }

    /** The text of a key that must be there; empty text after a fault. */
    String text(String key) {
        Optional<String> text = optionalText(key);
        if (text.isEmpty() && !has(key)) {
            faults.add(Fault.inFile(FaultCode.YAML_MISSING_KEY, path, mapping.line(), key));
        }
        return text.orElse("");
    }

    Optional<String> optionalText(String key) {
        return get(key).flatMap(value -> scalar(key, value));
    }

    private Optional<String> scalar(String key, Yaml value) {
        if (value instanceof Yaml.Scalar scalar && !scalar.text().isBlank()) {
            return Optional.of(scalar.text().trim());
        }
        faults.add(Fault.inFile(FaultCode.YAML_WRONG_SHAPE, path, value.line(), Printable.of(key), "texte"));
        return Optional.empty();
    }

    /** A yes-no key; absent means no. */
    boolean yes(String key) {
        Optional<String> text = optionalText(key);
        text.filter(word -> !word.equals("oui") && !word.equals("non")).ifPresent(word -> bad(key, word, "oui, non"));
        return text.filter("oui"::equals).isPresent();
    }

    /** A whole number between two bounds, or {@code otherwise} when the key is absent or faulty. */
    long whole(String key, long otherwise, long least, long most) {
        Optional<String> text = optionalText(key);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.get().matches("-?[0-9]{1,15}")) {
            bad(key, text.get(), "entier");
            return otherwise;
        }
        long number = Long.parseLong(text.get());
        if (number < least || number > most) {
            bad(key, text.get(), least + " … " + most);
            return otherwise;
        }
        return number;
    }

    /** A calendar day; empty when the key is absent or faulty. */
    Optional<LocalDate> day(String key) {
        Optional<String> text = optionalText(key);
        Optional<LocalDate> day = text.flatMap(CalendarDay::read);
        text.filter(word -> day.isEmpty()).ifPresent(word -> bad(key, word, "date"));
        return day;
    }

    /** One of the names of an enumeration; empty after a fault. */
    <E extends Enum<E>> Optional<E> oneOf(String key, Class<E> type) {
        return named(key, text(key), type);
    }

    /** The same, where an absent key stands for {@code otherwise}. */
    <E extends Enum<E>> Optional<E> oneOf(String key, Class<E> type, E otherwise) {
        return has(key) ? oneOf(key, type) : Optional.of(otherwise);
    }

    private <E extends Enum<E>> Optional<E> named(String key, String word, Class<E> type) {
        List<E> all = List.of(type.getEnumConstants());
        Optional<E> named = all.stream().filter(one -> one.name().equals(word)).findFirst();
        if (named.isEmpty() && !word.isEmpty()) {
            bad(key, word, String.join(", ", all.stream().map(Enum::name).toList()));
        }
        return named;
    }

    List<Yaml> items(String key) {
        Optional<Yaml> value = get(key);
        if (value.isEmpty()) {
            return List.of();
        }
        if (value.get() instanceof Yaml.Sequence sequence) {
            return sequence.items();
        }
        faults.add(Fault.inFile(FaultCode.YAML_WRONG_SHAPE, path, value.get().line(), key, "liste"));
        return List.of();
    }

    /** The texts of a list. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        items(key).forEach(item -> scalar(key, item).ifPresent(texts::add));
        return texts;
    }

    Optional<YamlReading> map(String key, Set<String> known) {
        return get(key).flatMap(value -> of(path, value, known, faults));
    }

    Optional<YamlReading> map(String key) {
        return get(key).flatMap(value -> of(path, value, faults));
    }

    /** One of these words, in capitals; the first of them after a fault. */
    <E extends Enum<E>> E choice(String key, E[] words) {
        String text = text(key);
        for (E word : words) {
            if (word.name().equals(text)) {
                return word;
            }
        }
        bad(key, text, Arrays.stream(words).map(Enum::name).collect(Collectors.joining(", ")));
        return words[0];
    }

    void bad(String key, String value, String expected) {
        faults.add(Fault.inFile(
                FaultCode.YAML_BAD_VALUE, path, line(key), Printable.of(key), Printable.of(value), expected));
    }

    void refuse(FaultCode code, String key, String... details) {
        faults.add(Fault.inFile(code, path, line(key), details));
    }
}
