package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.Findings;
import fr.mutualisation.advisor.domain.Layer;
import fr.mutualisation.advisor.domain.Reading;
import fr.mutualisation.advisor.domain.Truth;
import fr.mutualisation.advisor.domain.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Some rules read without Drools: the very probes that Drools runs are put to the values one after the other, and a rule
 * fires when all its conditions are met. It makes the same board, so the same findings.
 */
final class Rehearsal implements Reading {

    /** The rules in force on the days of one regime, and the probes of their conditions. */
    private record Scene(Regime regime, List<Probe> probes) {}

    private final List<Rule> rules;
    private final Numbering numbering;
    private final NavigableSet<LocalDate> regimeStarts;
    private final Map<LocalDate, Scene> scenes = new ConcurrentHashMap<>();

    Rehearsal(List<Rule> rules) {
        this.rules = rules;
        this.numbering = new Numbering(rules);
        this.regimeStarts = Regime.firstDays(rules);
    }

    @Override
    public Findings examine(Dossier dossier) {
        LocalDate start =
                Optional.ofNullable(regimeStarts.floor(dossier.date())).orElse(LocalDate.MIN);
        Scene scene = scenes.computeIfAbsent(start, key -> scene(dossier.date()));
        BoardReading reading = new BoardReading(rules, numbering, scene.regime(), dossier);
        scene.probes().forEach(probe -> put(probe, reading));
        for (int rule : scene.regime().rules()) {
            fire(rule, reading);
        }
        return reading.findings();
    }

    private Scene scene(LocalDate day) {
        Regime regime = new Regime(day, rules, numbering, Layer::isOfOpinions);
        List<Probe> probes = new ArrayList<>();
        regime.asked()
                .forEach(asked -> Probe.of(asked.number(), asked.condition()).stream()
                        .filter(probe ->
                                probe.period().map(when -> when.contains(day)).orElse(true))
                        .forEach(probes::add));
        return new Scene(regime, probes);
    }

    private static void put(Probe probe, BoardReading reading) {
        String path = probe.asked().path().text();
        List<Optional<Value>> values = reading.values(probe.asked().path());
        switch (probe.kind()) {
            case VALUE -> {
                for (int i = 0; i < values.size(); i++) {
                    if (probe.matches(Given.of(path, i, values.get(i)))) {
                        reading.board().saw(probe.condition(), i, values.get(i).isPresent());
                    }
                }
            }
            case SOME_MET, SOME_POSSIBLE -> {
                if (values.stream().anyMatch(value -> probe.matches(Given.of(path, 0, value)))) {
                    reading.board().saw(probe.condition(), Holds.WHOLE, probe.marksMet());
                }
            }
            case ALL_MET, ALL_POSSIBLE -> {
                if (values.stream().noneMatch(value -> probe.matches(Given.of(path, 0, value)))) {
                    reading.board().saw(probe.condition(), Holds.WHOLE, probe.marksMet());
                }
            }
        }
    }

    private void fire(int rule, BoardReading reading) {
        int elements = reading.elements(rule);
        for (int at = 0; at < Math.max(elements, elements < 0 ? 1 : 0); at++) {
            if (isMet(rule, at, reading.board())) {
                reading.board().fired(rule, elements < 0 ? Holds.WHOLE : at);
            }
        }
    }

    private boolean isMet(int rule, int element, Board board) {
        for (int condition : numbering.of(rule)) {
            if (board.truth(condition, numbering.isEach(condition) ? element : 0) != Truth.MET) {
                return false;
            }
        }
        return true;
    }
}
