package fr.mutualisation.advisor;

import fr.mutualisation.advisor.domain.Confidence;
import fr.mutualisation.advisor.domain.Period;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One row of the law dossier's table of conditions, from which the rules are written.
 *
 * @param forms forms that it speaks of; one that is no form stands for the whole project
 * @param kind what it does
 * @param codes codes that its consequence begins with, where it has any
 * @param fromMemory whether its text was not read again
 */
record LawRow(
        String id,
        Set<String> forms,
        Period period,
        String kind,
        Set<String> codes,
        boolean fromMemory,
        Confidence confidence) {

    static final Pattern ID = Pattern.compile("COND-[0-9]{3}");

    private static final Path TABLE = Path.of("docs/droit/conditions.csv");
    private static final Pattern CELL = Pattern.compile("\"((?:[^\"]|\"\")*)\"(?:;|$)|([^;]*)(?:;|$)");
    private static final Pattern CODES = Pattern.compile("\\[([A-Z0-9_+]+)(@[A-Z_]+)?].*");

    /** All rows, by id. */
    static TreeMap<String, LawRow> all() {
        TreeMap<String, LawRow> rows = new TreeMap<>();
        try {
            Files.readAllLines(TABLE).stream().skip(1).map(LawRow::of).forEach(row -> rows.put(row.id, row));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return rows;
    }

    private static LawRow of(String line) {
        List<String> cells = cells(line);
        Matcher codes = CODES.matcher(cells.get(6));
        return new LawRow(
                cells.get(0),
                Set.of(cells.get(1).split("\\|", -1)),
                new Period(
                        LocalDate.parse(cells.get(2)),
                        Optional.of(cells.get(3)).filter(day -> !day.isEmpty()).map(LocalDate::parse)),
                cells.get(4),
                codes.matches() ? Set.of(codes.group(1).split("\\+", -1)) : Set.of(),
                cells.get(8).contains("de mémoire"),
                switch (cells.get(9)) {
                    case "high" -> Confidence.HAUTE;
                    case "medium" -> Confidence.MOYENNE;
                    default -> Confidence.BASSE;
                });
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        Matcher cell = CELL.matcher(line);
        while (cells.size() < 10 && cell.find()) {
            cells.add(cell.group(1) != null ? cell.group(1).replace("\"\"", "\"") : cell.group(2));
        }
        return cells;
    }

    /** Whether every day of {@code other} is a day of the row. */
    boolean covers(Period other) {
        return !other.from().isBefore(period.from())
                && period.to()
                        .map(last ->
                                other.to().filter(day -> !day.isAfter(last)).isPresent())
                        .orElse(true);
    }
}
