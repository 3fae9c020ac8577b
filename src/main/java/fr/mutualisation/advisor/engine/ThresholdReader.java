package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.CalendarDay;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.Period;
import fr.mutualisation.advisor.domain.Printable;
import fr.mutualisation.advisor.domain.Threshold;
import fr.mutualisation.advisor.domain.Threshold.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads {@code seuils.csv}: numbers that the law may change, with their dates and sources. */
final class ThresholdReader {

    static final String HEADER = "nom;valeur;unite;du;au;source;verifieLe";

    /** One more column may say how near to the number a fact is doubtful, in percent. */
    static final String HEADER_WITH_MARGIN = HEADER + ";marge";

    private static final int COLUMNS = 7;
    private static final String PERCENT = "[1-9][0-9]?";
    private static final int MOST_STEPS = 100;

    private final SourceText source;
    private final List<Fault> faults;
    private final Map<String, List<Step>> steps = new TreeMap<>();

    ThresholdReader(SourceText source, List<Fault> faults) {
        this.source = source;
        this.faults = faults;
    }

    Map<String, Threshold> read() {
        List<String> lines = source.lines();
        if (lines.isEmpty()
                || !List.of(HEADER, HEADER_WITH_MARGIN).contains(lines.get(0).trim())) {
            faults.add(Fault.inFile(FaultCode.CSV_COLUMNS, source.path(), 1, HEADER));
            return Map.of();
        }
        int columns = lines.get(0).trim().equals(HEADER) ? COLUMNS : COLUMNS + 1;
        for (int i = 1; i < lines.size() && faults.size() < RulebookReader.MOST_FAULTS; i++) {
            if (!lines.get(i).isBlank()) {
                line(i + 1, lines.get(i).split(";", -1), columns);
            }
        }
        Map<String, Threshold> thresholds = new TreeMap<>();
        steps.forEach((name, values) -> {
            values.sort(Comparator.comparing((Step step) -> step.period().from()));
            thresholds.put(name, new Threshold(name, List.copyOf(values)));
        });
        return thresholds;
    }

    private void line(int number, String[] cells, int most) {
        if (cells.length < COLUMNS || cells.length > most) {
            faults.add(Fault.inFile(
                    FaultCode.CSV_COLUMNS, source.path(), number, most == COLUMNS ? HEADER : HEADER_WITH_MARGIN));
            return;
        }
        String name = cells[0].trim();
        int before = faults.size();
        if (!name.matches("[A-Z][A-Z0-9_]{2,59}")) {
            bad(number, "nom", name, "code");
        }
        if (!cells[1].trim().matches("-?[0-9]{1,12}")) {
            bad(number, "valeur", cells[1], "entier");
        }
        if (cells[5].isBlank()) {
            bad(number, "source", cells[5], "texte");
        }
        Optional<String> margin = cells.length == COLUMNS || cells[COLUMNS].isBlank()
                ? Optional.empty()
                : Optional.of(cells[COLUMNS].trim());
        if (margin.filter(percent -> !percent.matches(PERCENT)).isPresent()) {
            bad(number, "marge", margin.get(), "1 … 99");
        }
        Optional<LocalDate> from = day(number, "du", cells[3]);
        Optional<LocalDate> to = cells[4].isBlank() ? Optional.empty() : day(number, "au", cells[4]);
        Optional<LocalDate> checked = day(number, "verifieLe", cells[6]);
        if (faults.size() > before || from.isEmpty() || checked.isEmpty()) {
            return;
        }
        if (to.isPresent() && to.get().isBefore(from.get())) {
            faults.add(Fault.inFile(
                    FaultCode.PERIOD_REVERSED,
                    source.path(),
                    number,
                    from.get().toString(),
                    to.get().toString()));
            return;
        }
        add(
                number,
                name,
                new Step(
                        Long.parseLong(cells[1].trim()),
                        cells[2].trim(),
                        new Period(from.get(), to),
                        cells[5].trim(),
                        checked.get(),
                        margin.map(Integer::valueOf)));
    }

    private void add(int number, String name, Step step) {
        List<Step> known = steps.computeIfAbsent(name, key -> new ArrayList<>());
        if (known.size() == MOST_STEPS) {
            bad(number, "nom", name, "1 … " + MOST_STEPS);
            return;
        }
        if (known.stream().anyMatch(other -> other.period().overlaps(step.period()))) {
            faults.add(Fault.inFile(FaultCode.THRESHOLD_OVERLAP, source.path(), number, name));
        }
        known.add(step);
    }

    private Optional<LocalDate> day(int number, String column, String cell) {
        Optional<LocalDate> day = CalendarDay.read(cell.trim());
        if (day.isEmpty()) {
            bad(number, column, cell, "date");
        }
        return day;
    }

    private void bad(int number, String column, String value, String expected) {
        faults.add(
                Fault.inFile(FaultCode.YAML_BAD_VALUE, source.path(), number, column, Printable.of(value), expected));
    }
}
