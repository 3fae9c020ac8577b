package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Operator;
import fr.mutualisation.advisor.domain.Period;
import fr.mutualisation.advisor.domain.Test;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes the rule base as Drools text, for people and for the test that compiles it with Drools' own compiler and
 * finds the same answers. Every word that comes from a file is a checked code, number or date, or an escaped literal.
 */
final class DrlText {

    private final List<Rule> rules;
    private final Numbering numbering;
    private final StringBuilder text = new StringBuilder();

    DrlText(List<Rule> rules, Numbering numbering) {
        this.rules = rules;
        this.numbering = numbering;
    }

    String text() {
        text.append("package ").append(DroolsModel.PACKAGE).append("\n\n");
        for (Class<?> type : List.of(Given.class, Holds.class, Board.class)) {
            text.append("import ").append(type.getName()).append("\n");
        }
        text.append("global Board ").append(DroolsModel.BOARD).append("\n");
        for (int i = 0; i < numbering.size(); i++) {
            Probe.of(i, numbering.conditions().get(i)).forEach(this::probe);
        }
        for (int i = 0; i < rules.size(); i++) {
            rule(i, rules.get(i));
        }
        return text.toString();
    }

    private void probe(Probe probe) {
        begin(probe.name(), probe.period());
        String pattern = "Given( path == " + literal(probe.asked().path().text()) + ", " + constraint(probe) + " )";
        switch (probe.kind()) {
            case VALUE -> {
                text.append("  $fait : ").append(pattern).append("\nthen\n  ");
                text.append(DroolsModel.BOARD)
                        .append(".saw(")
                        .append(probe.condition())
                        .append(", ");
                text.append(numbering.isEach(probe.condition()) ? "$fait.element()" : Integer.toString(Holds.WHOLE));
                text.append(", $fait.known());\n");
            }
            case SOME_MET, SOME_POSSIBLE -> marked(probe, "exists " + pattern);
            case ALL_MET, ALL_POSSIBLE -> marked(probe, "not " + pattern);
        }
        text.append("end\n");
    }

    private void marked(Probe probe, String condition) {
        text.append("  ")
                .append(condition)
                .append("\nthen\n  ")
                .append(DroolsModel.BOARD)
                .append(".saw(");
        text.append(probe.condition())
                .append(", ")
                .append(Holds.WHOLE)
                .append(", ")
                .append(probe.marksMet());
        text.append(");\n");
    }

    private static String constraint(Probe probe) {
        String holds = holds(probe);
        return switch (probe.kind()) {
            case VALUE, SOME_POSSIBLE -> "!known || (" + holds + ")";
            case SOME_MET -> "known && (" + holds + ")";
            case ALL_MET -> "!known || !(" + holds + ")";
            case ALL_POSSIBLE -> "known && !(" + holds + ")";
        };
    }

    private static String holds(Probe probe) {
        Test test = probe.asked().test();
        if (test instanceof Test.Among among) {
            String found = among.operator() == Operator.CONTAINS
                    ? "containsAny(" + literal(String.join(" ", among.codes())) + ")"
                    : among.codes().stream()
                            .map(code -> "text == " + literal(code))
                            .collect(Collectors.joining(" || ", "(", ")"));
            return among.negated() ? "!" + found : found;
        }
        Operator operator =
                test instanceof Test.ToThreshold threshold ? threshold.operator() : ((Test.ToDate) test).operator();
        return "number " + (test.negated() ? operator.opposite() : operator).symbol() + " " + probe.bound() + "L";
    }

    private void rule(int index, Rule rule) {
        begin(rule.card().id(), Optional.of(rule.card().period()));
        int[] conditions = numbering.of(index);
        boolean bound = false;
        for (int condition : conditions) {
            boolean each = numbering.isEach(condition);
            text.append("  ").append(each && !bound ? "$condition : " : "").append("Holds( condition == ");
            text.append(condition)
                    .append(each && bound ? ", element == $condition.element" : "")
                    .append(" )");
            text.append(" // ")
                    .append(numbering.conditions().get(condition).sentence().replace("//", "/ /"))
                    .append("\n");
            bound |= each;
        }
        if (conditions.length == 0) {
            text.append("  Holds( condition == ").append(Holds.ALWAYS).append(" )\n");
        }
        text.append("then\n  ")
                .append(DroolsModel.BOARD)
                .append(".fired(")
                .append(index)
                .append(", ");
        text.append(bound ? "$condition.element()" : Integer.toString(Holds.WHOLE))
                .append(");\nend\n");
    }

    private void begin(String name, Optional<Period> period) {
        text.append("\nrule ").append(literal(name)).append("\n");
        period.ifPresent(dates -> {
            text.append("  date-effective ")
                    .append(literal(dates.from().toString()))
                    .append("\n");
            dates.to()
                    .ifPresent(last -> text.append("  date-expires ")
                            .append(literal(last.plusDays(1).toString()))
                            .append("\n"));
        });
        text.append("when\n");
    }

    private static String literal(String word) {
        return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
