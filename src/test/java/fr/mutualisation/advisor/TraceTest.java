package fr.mutualisation.advisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.mutualisation.advisor.domain.Confidence;
import fr.mutualisation.advisor.domain.Consequence;
import fr.mutualisation.advisor.domain.Layer;
import fr.mutualisation.advisor.domain.Period;
import fr.mutualisation.advisor.domain.RuleCard;
import fr.mutualisation.advisor.domain.RuleText;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * From each row of the law dossier to the rules that encode it, and back. A rule that departs from its row says how it
 * read it. Run with {@code GOLDEN_WRITE=true} in the environment to write the table anew.
 */
class TraceTest {

    private static final Path TABLE = Path.of("docs/droit/trace.md");

    /** A row, several rows, or a section of the law dossier: the facts (1.1), 3.1 to 3.24, 4.1 to 4.11, an open question. */
    private static final Pattern SOURCE = Pattern.compile(
            "COND-[0-9]{3}(, COND-[0-9]{3})*"
                    + "|dossier juridique, SECTION( et SECTION)*"
                            .replace(
                                    "SECTION",
                                    "(1\\.1|3\\.([1-9]|1[0-9]|2[0-4])|4\\.([1-9]|1[01])|Q([1-9]|[12][0-9])|section 8 \\(Q[0-9]+\\))"));

    private static final Map<String, Set<String>> KINDS = Map.of(
            "OPENS", Set.of("ouvre"),
            "CLOSES", Set.of("ferme", "reserve", "incoherent"),
            "CONDITIONAL", Set.of("reserve"),
            "FORMALITY", Set.of("exige"),
            "EFFECT", Set.of("note"),
            "RISK", Set.of("signale"));

    private static final Set<String> NO_FORM = Set.of("TRANSVERSE", "OBLIGATION_SCHEMA");

    private static final Map<String, LawRow> ROWS = LawRow.all();
    private static final List<RuleText> RULES = Samples.rules().rules().stream()
            .filter(rule -> rule.card().layer() != Layer.COMPARAISON
                    && rule.card().layer() != Layer.CONTROLE
                    && !rule.card().place().file().startsWith("risques/benchmark/"))
            .toList();

    /** Where a rule departs from its row. */
    private record Departure(RuleText rule, LawRow row, String what) {}

    @Test
    void everyRowIsEncodedByARule() {
        Set<String> encoded = new TreeSet<>();
        RULES.forEach(rule -> encoded.addAll(rows(rule)));
        assertEquals(ROWS.keySet(), encoded);
        assertEquals(169, ROWS.size());
    }

    @Test
    void everyRuleNamesARowOrASectionOfTheDossier() {
        assertEquals(
                List.of(),
                RULES.stream()
                        .map(RuleText::card)
                        .filter(card -> !SOURCE.matcher(card.source()).matches())
                        .map(card -> card.id() + " " + card.source())
                        .toList());
    }

    @Test
    void aRuleThatDepartsFromItsRowSaysHowItReadIt() {
        assertEquals(
                List.of(),
                departures(RULES).stream()
                        .filter(departure -> departure.rule.card().reading().isEmpty())
                        .map(departure -> departure.rule.card().id() + " " + departure.row.id() + " " + departure.what)
                        .toList());
    }

    @Test
    void aRuleWithoutRowSaysHowItReadTheDossier() {
        assertEquals(
                List.of(),
                RULES.stream()
                        .filter(rule ->
                                rows(rule).isEmpty() && rule.card().reading().isEmpty())
                        .map(rule -> rule.card().id())
                        .toList());
    }

    @Test
    void eachKindOfDepartureIsSeen() {
        RuleText good = RULES.stream()
                .filter(rule -> rule.card().id().equals("service-commun-epci.ouverture-2010"))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of(), departures(List.of(good)));
        Period late = new Period(LocalDate.of(2010, 12, 18), Optional.empty());
        Consequence.Ruling closes =
                new Consequence.Ruling(Consequence.Ruling.Kind.FERME, "SERVICE_COMMUN_COMMUNE", "Texte.");
        Consequence.Effect effect = new Consequence.Effect("AUTRE", Optional.of("SERVICE_COMMUN_EPCI"), "Texte.");
        assertEquals(
                1,
                departures(List.of(with(good, late, "COND-067", good.consequences())))
                        .size());
        assertEquals(
                2,
                departures(List.of(with(good, good.card().period(), "COND-067", List.of(closes))))
                        .size());
        assertEquals(
                1,
                departures(List.of(with(good, good.card().period(), "COND-089", List.of(effect))))
                        .size());
        assertEquals(
                1,
                departures(List.of(with(
                                good,
                                new Period(LocalDate.of(2015, 1, 1), Optional.of(LocalDate.of(2015, 2, 1))),
                                "COND-072",
                                List.of(new Consequence.Ruling(
                                        Consequence.Ruling.Kind.OUVRE, "SERVICE_COMMUN_COMMUNE", "Texte.")))))
                        .size());
    }

    @Test
    void theTableIsUpToDate() throws IOException {
        String table = table();
        if ("true".equals(System.getenv("GOLDEN_WRITE"))) {
            Files.writeString(TABLE, table);
        }
        assertTrue(Files.exists(TABLE));
        assertEquals(Files.readString(TABLE), table);
    }

    private static RuleText with(RuleText rule, Period period, String source, List<Consequence> consequences) {
        RuleCard card = rule.card();
        return new RuleText(
                new RuleCard(
                        card.id(),
                        card.title(),
                        card.article(),
                        card.text(),
                        Confidence.HAUTE,
                        source,
                        card.question(),
                        card.reading(),
                        card.exceptions(),
                        period,
                        card.layer(),
                        card.place()),
                rule.sentences(),
                rule.reads(),
                consequences,
                rule.conclusions());
    }

    private static List<String> rows(RuleText rule) {
        List<String> rows = new ArrayList<>();
        Matcher matcher = LawRow.ID.matcher(rule.card().source());
        while (matcher.find()) {
            rows.add(matcher.group());
        }
        return rows;
    }

    private static List<Departure> departures(List<RuleText> rules) {
        List<Departure> departures = new ArrayList<>();
        for (RuleText rule : rules) {
            for (String id : rows(rule)) {
                LawRow row = Objects.requireNonNull(ROWS.get(id), id);
                departures(rule.card(), row).forEach(what -> departures.add(new Departure(rule, row, what)));
                Set<String> seen = new TreeSet<>();
                rule.consequences()
                        .forEach(consequence -> departures(consequence, row).forEach(seen::add));
                seen.forEach(what -> departures.add(new Departure(rule, row, what)));
            }
        }
        return departures;
    }

    private static List<String> departures(RuleCard card, LawRow row) {
        List<String> departures = new ArrayList<>();
        if (!row.covers(card.period())) {
            departures.add(say("periode", shown(card.period()), shown(row.period())));
        }
        if (card.confidence().compareTo(row.confidence()) < 0) {
            departures.add(say("confiance", word(card.confidence()), word(row.confidence())));
        }
        if (row.fromMemory() && card.confidence() == Confidence.HAUTE) {
            departures.add(say("memoire", word(card.confidence())));
        }
        return departures;
    }

    private static List<String> departures(Consequence consequence, LawRow row) {
        List<String> departures = new ArrayList<>();
        String kind = kind(consequence);
        if (!Objects.requireNonNull(KINDS.get(row.kind())).contains(kind)) {
            departures.add(say("nature", kind, row.kind()));
        }
        boolean ofAnyForm = row.forms().stream().anyMatch(NO_FORM::contains);
        String form = consequence.concerns().orElse("PROJET");
        if (!ofAnyForm && !row.forms().contains(form)) {
            departures.add(say("forme", form));
        }
        code(consequence)
                .filter(code -> !row.codes().isEmpty() && !row.codes().contains(code))
                .ifPresent(code -> departures.add(say("code", code)));
        return departures;
    }

    private static String kind(Consequence consequence) {
        if (consequence instanceof Consequence.Ruling ruling) {
            return switch (ruling.kind()) {
                case OUVRE -> "ouvre";
                case FERME -> "ferme";
                case RESERVE -> "reserve";
            };
        }
        return consequence instanceof Consequence.Requirement
                ? "exige"
                : consequence instanceof Consequence.Effect
                        ? "note"
                        : consequence instanceof Consequence.Risk ? "signale" : "incoherent";
    }

    private static Optional<String> code(Consequence consequence) {
        if (consequence instanceof Consequence.Requirement requirement) {
            return Optional.of(requirement.formality());
        }
        if (consequence instanceof Consequence.Effect effect) {
            return Optional.of(effect.code());
        }
        return consequence instanceof Consequence.Risk risk ? Optional.of(risk.code()) : Optional.empty();
    }

    private static String table() {
        Map<String, Set<String>> byRow = new TreeMap<>();
        List<RuleText> added = new ArrayList<>();
        for (RuleText rule : RULES) {
            rows(rule)
                    .forEach(row -> byRow.computeIfAbsent(row, key -> new TreeSet<>())
                            .add(rule.card().id()));
            if (rows(rule).isEmpty()) {
                added.add(rule);
            }
        }
        List<Departure> departures = departures(RULES);
        StringBuilder table = new StringBuilder("# " + say("titre") + "\n\n" + say("origine") + "\n\n");
        table.append(say("compte", ROWS.size(), RULES.size(), added.size(), departures.size()))
                .append('\n');
        section(table, "lignes");
        ROWS.values()
                .forEach(row -> line(
                        table,
                        row.id(),
                        String.join(", ", new TreeSet<>(row.forms())),
                        shown(row.period()),
                        row.kind(),
                        String.join(", ", byRow.getOrDefault(row.id(), Set.of()))));
        section(table, "ajouts");
        added.forEach(rule -> line(
                table,
                rule.card().id(),
                rule.card().source(),
                rule.card().reading().orElse("")));
        section(table, "ecarts");
        departures.forEach(departure -> line(
                table,
                departure.rule.card().id(),
                departure.row.id(),
                departure.what,
                departure.rule.card().reading().orElse("")));
        section(table, "regles");
        RULES.forEach(rule -> line(
                table,
                rule.card().id(),
                rule.card().source(),
                rule.card().place().file()));
        return table.toString();
    }

    private static void section(StringBuilder table, String key) {
        String[] columns = say(key + ".colonnes").split("\\|", -1);
        table.append("\n## ").append(say(key)).append("\n\n");
        line(table, columns);
        table.append("|---".repeat(columns.length)).append("|\n");
    }

    private static void line(StringBuilder table, String... cells) {
        table.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String shown(Period period) {
        return period.from() + " → " + period.to().map(LocalDate::toString).orElse("…");
    }

    private static String word(Confidence confidence) {
        return confidence.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String say(String key, Object... details) {
        Properties words = new Properties();
        try (InputStreamReader reader = new InputStreamReader(
                Objects.requireNonNull(TraceTest.class.getResourceAsStream("/droit/trace.properties")),
                StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        String sentence = words.getProperty(key);
        for (int i = 0; i < details.length; i++) {
            sentence = sentence.replace("{" + i + "}", details[i].toString());
        }
        return sentence;
    }
}
