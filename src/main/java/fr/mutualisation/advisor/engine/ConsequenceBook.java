package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Consequence;
import fr.mutualisation.advisor.domain.FactPath;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The closed list of conclusions; understands a line of an {@code alors} section. */
final class ConsequenceBook {

    private static final String RESOURCE = "consequences.properties";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final String CODE = "([A-Z][A-Z0-9_]{1,59})";
    private static final Map<String, String> SHAPES = Map.of(
            "forme",
            CODE,
            "formes",
            "([A-Z][A-Z0-9_, ]{1,1000}? et [A-Z][A-Z0-9_]{1,59})",
            "code",
            CODE,
            "mode",
            CODE,
            "controle",
            "(" + ChecksReader.CODE + ")",
            "fait",
            "([a-z][A-Za-z0-9.\\[\\]]{1,80})",
            "autreFait",
            "([a-z][A-Za-z0-9.\\[\\]]{1,80})",
            "texte",
            "\"([^\"\\\\]{1,600})\"");

    private record Template(String key, String sentence, Pattern pattern, List<String> names) {
        static Template of(String key, String sentence) {
            StringBuilder regex = new StringBuilder();
            List<String> names = new ArrayList<>();
            Matcher matcher = PLACEHOLDER.matcher(sentence);
            int end = 0;
            while (matcher.find()) {
                String name = matcher.group(1);
                regex.append(Pattern.quote(sentence.substring(end, matcher.start())))
                        .append(Objects.requireNonNull(SHAPES.get(name), name));
                names.add(name);
                end = matcher.end();
            }
            regex.append(Pattern.quote(sentence.substring(end)));
            return new Template(key, sentence, Pattern.compile(regex.toString()), names);
        }
    }

    private final List<Template> templates = new ArrayList<>();

    ConsequenceBook() {
        Properties properties = new Properties();
        try (InputStreamReader reader = new InputStreamReader(
                Objects.requireNonNull(ConsequenceBook.class.getResourceAsStream(RESOURCE), RESOURCE),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        new TreeMap<>(properties)
                .forEach((key, sentence) -> templates.add(Template.of((String) key, (String) sentence)));
    }

    /** The sentences, placeholders included, in the order of their names. */
    List<String> sentences() {
        return templates.stream().map(Template::sentence).toList();
    }

    /** The template of each kind of conclusion, by its name. */
    Map<String, String> byName() {
        Map<String, String> byName = new TreeMap<>();
        templates.forEach(template -> byName.put(template.key, template.sentence));
        return byName;
    }

    /** The conclusions that a folded line draws (one for each form named), or empty when the line is no conclusion. */
    Optional<List<Consequence>> understand(String line) {
        for (Template template : templates) {
            Matcher matcher = template.pattern.matcher(line);
            if (matcher.matches()) {
                Map<String, String> words = new HashMap<>();
                for (int i = 0; i < template.names.size(); i++) {
                    words.put(template.names.get(i), matcher.group(i + 1));
                }
                return consequences(template.key, words);
            }
        }
        return Optional.empty();
    }

    private static Optional<List<Consequence>> consequences(String key, Map<String, String> words) {
        String kind = key.contains(".") ? key.substring(0, key.indexOf('.')) : key;
        List<Optional<String>> forms = new ArrayList<>();
        String several = words.get("formes");
        if (several != null) {
            List<String> codes = CodeLists.read(several, "et");
            if (codes.isEmpty()) {
                return Optional.empty();
            }
            codes.forEach(code -> forms.add(Optional.of(code)));
        } else {
            forms.add(Optional.ofNullable(words.get("forme")));
        }
        return Optional.of(
                forms.stream().map(form -> consequence(kind, form, words)).toList());
    }

    private static Consequence consequence(String kind, Optional<String> form, Map<String, String> words) {
        String text = word(words, "texte");
        return switch (kind) {
            case "ouvre" -> new Consequence.Ruling(Consequence.Ruling.Kind.OUVRE, form.orElseThrow(), text);
            case "ferme" -> new Consequence.Ruling(Consequence.Ruling.Kind.FERME, form.orElseThrow(), text);
            case "reserve" -> new Consequence.Ruling(Consequence.Ruling.Kind.RESERVE, form.orElseThrow(), text);
            case "exige" -> new Consequence.Requirement(word(words, "code"), form, text);
            case "note" -> new Consequence.Effect(word(words, "code"), form, text);
            case "signale" -> new Consequence.Risk(word(words, "code"), form, text);
            case "favorise", "defavorise" -> preference(kind.equals("favorise"), form, words);
            case "satisfait" -> new Consequence.CheckRuling(word(words, "controle"), true, text);
            case "manque" -> new Consequence.CheckRuling(word(words, "controle"), false, text);
            case "incoherent" ->
                new Consequence.Incoherence(
                        new FactPath(word(words, "fait")), new FactPath(word(words, "autreFait")), text);
            default -> throw new IllegalStateException(kind);
        };
    }

    private static Consequence preference(boolean favourable, Optional<String> form, Map<String, String> words) {
        String text = word(words, "texte");
        return form.<Consequence>map(id -> new Consequence.FormPreference(id, favourable, text))
                .orElseGet(() -> new Consequence.ModePreference(word(words, "mode"), favourable, text));
    }

    private static String word(Map<String, String> words, String name) {
        return Objects.requireNonNull(words.get(name), name);
    }
}
