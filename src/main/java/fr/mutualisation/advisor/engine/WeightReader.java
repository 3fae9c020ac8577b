package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Benchmark.Weight;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.Printable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code poids.csv}: how much each rule that favours or disfavours counts, on what ground. */
final class WeightReader {

    static final String HEADER = "regle;poids;source;raison";

    private static final int COLUMNS = 4;

    private final SourceText source;
    private final Citations citations;
    private final List<Fault> faults;

    WeightReader(SourceText source, Citations citations, List<Fault> faults) {
        this.source = source;
        this.citations = citations;
        this.faults = faults;
    }

    Map<String, Weight> read() {
        Map<String, Weight> weights = new LinkedHashMap<>();
        List<String> lines = source.lines();
        if (lines.isEmpty() || !lines.get(0).trim().equals(HEADER)) {
            faults.add(Fault.inFile(FaultCode.CSV_COLUMNS, source.path(), 1, HEADER));
            return weights;
        }
        for (int i = 1; i < lines.size() && faults.size() < RulebookReader.MOST_FAULTS; i++) {
            if (!lines.get(i).isBlank()) {
                line(i + 1, lines.get(i).split(";", -1), weights);
            }
        }
        return weights;
    }

    private void line(int number, String[] cells, Map<String, Weight> weights) {
        if (cells.length != COLUMNS) {
            faults.add(Fault.inFile(FaultCode.CSV_COLUMNS, source.path(), number, HEADER));
            return;
        }
        int before = faults.size();
        String rule = cells[0].trim();
        String weight = cells[1].trim();
        if (!rule.matches(CardReader.RULE_NAME) || weights.containsKey(rule)) {
            bad(number, "regle", rule, "nom-unique");
        }
        if (!weight.matches("[123]")) {
            bad(number, "poids", weight, "1, 2, 3");
        }
        if (cells[3].isBlank()) {
            bad(number, "raison", cells[3], "texte");
        }
        List<String> cited = citations.cited(cells[2].trim(), new Fault.InFile(source.path(), number));
        if (faults.size() == before) {
            weights.put(rule, new Weight(Integer.parseInt(weight), cited, cells[3].trim()));
        }
    }

    private void bad(int number, String column, String value, String expected) {
        faults.add(
                Fault.inFile(FaultCode.YAML_BAD_VALUE, source.path(), number, column, Printable.of(value), expected));
    }
}
