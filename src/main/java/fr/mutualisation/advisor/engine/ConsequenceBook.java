package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Benchmark;
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
    private static final String CODES = "([A-Z][A-Z0-9_, ]{1,1000}? et [A-Z][A-Z0-9_]{1,59})";
    private static final String FACT = "([a-z][A-Za-z0-9.\\[\\]]{1,80})";
    private static final Map<String, String> SHAPES = Map.ofEntries(
            Map.entry("forme", CODE),
            Map.entry("formes", CODES),
            Map.entry("code", CODE),
            Map.entry("mode", CODE),
            Map.entry("modes", CODES),
            Map.entry("constat", CODE),
            Map.entry("etape", CODE),
            Map.entry("niveau", "(ABSENTE|FAIBLE|MOYENNE|FORTE)"),
            Map.entry("parcours", CODE),
            Map.entry("controle", "(" + ChecksReader.CODE + ")"),
            Map.entry("fait", FACT),
            Map.entry("autreFait", FACT),
            Map.entry("texte", "\"([^\"\\\\]{1,600})\""));

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

    /** One conclusion, or one for each code of a list. */
    private static Optional<List<Consequence>> consequences(String key, Map<String, String> words) {
        String kind = key.contains(".") ? key.substring(0, key.indexOf('.')) : key;
        for (String one : List.of("forme", "mode")) {
            String several = words.get(one + "s");
            if (several != null) {
                List<String> codes = CodeLists.read(several, "et");
                List<Consequence> each = new ArrayList<>();
                for (String code : codes) {
                    Map<String, String> own = new HashMap<>(words);
                    own.put(one, code);
                    each.add(consequence(kind, own));
                }
                return each.isEmpty() ? Optional.empty() : Optional.of(each);
            }
        }
        return Optional.of(List.of(consequence(kind.equals("constat") ? key : kind, words)));
    }

    private static Consequence consequence(String kind, Map<String, String> words) {
        String text = word(words, "texte");
        Optional<String> form = Optional.ofNullable(words.get("forme"));
        return switch (kind) {
            case "ouvre" -> new Consequence.Ruling(Consequence.Ruling.Kind.OUVRE, word(words, "forme"), text);
            case "ferme" -> new Consequence.Ruling(Consequence.Ruling.Kind.FERME, word(words, "forme"), text);
            case "reserve" -> new Consequence.Ruling(Consequence.Ruling.Kind.RESERVE, word(words, "forme"), text);
            case "exige" -> new Consequence.Requirement(word(words, "code"), form, text);
            case "note" -> new Consequence.Effect(word(words, "code"), form, text);
            case "signale" -> new Consequence.Risk(word(words, "code"), form, text);
            case "satisfait" -> new Consequence.CheckRuling(word(words, "controle"), true, text);
            case "manque" -> new Consequence.CheckRuling(word(words, "controle"), false, text);
            case "incoherent" ->
                new Consequence.Incoherence(
                        new FactPath(word(words, "fait")), new FactPath(word(words, "autreFait")), text);
            default -> comparison(kind, form, words, text);
        };
    }

    private static Consequence comparison(String kind, Optional<String> form, Map<String, String> words, String text) {
        return switch (kind) {
            case "favorise", "defavorise" ->
                form.<Consequence>map(id -> new Consequence.FormPreference(id, kind.equals("favorise"), text))
                        .orElseGet(() ->
                                new Consequence.ModePreference(word(words, "mode"), kind.equals("favorise"), text));
            case "premature" -> new Consequence.Prematurity(word(words, "mode"), text);
            case "constat.confirme", "constat.dement" ->
                new Consequence.Observation(word(words, "constat"), kind.endsWith("confirme"), text);
            case "etape" ->
                new Consequence.StepLevel(word(words, "etape"), Benchmark.Level.valueOf(word(words, "niveau")), text);
            case "parcours" -> new Consequence.PathwayAdvice(word(words, "parcours"), text);
            default -> throw new IllegalStateException(kind);
        };
    }

    private static String word(Map<String, String> words, String name) {
        return Objects.requireNonNull(words.get(name), name);
    }
}
