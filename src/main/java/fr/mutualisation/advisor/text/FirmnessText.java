package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.Benchmark.Mode;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.Firmness;
import fr.mutualisation.advisor.domain.Firmness.AnswerTip;
import fr.mutualisation.advisor.domain.Firmness.FormTip;
import fr.mutualisation.advisor.domain.Firmness.Hold;
import fr.mutualisation.advisor.domain.Form;
import fr.mutualisation.advisor.domain.Picks;
import fr.mutualisation.advisor.domain.Recommendation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The sentences on how firm the choice is, and on what it would become. */
record FirmnessText(Recommendation advice) {

    private static final Messages MESSAGES = Messages.of("conseil.properties");

    /** How firm the choice is, with at most so many things that would change it. */
    String firmness(int most) {
        Firmness firmness = advice.firmness();
        if (firmness.hold() != Hold.SENSIBLE) {
            return MESSAGES.say("solidite." + firmness.hold());
        }
        List<String> tips = new ArrayList<>();
        firstOfEachFact(firmness.answers())
                .forEach(tip -> tips.add(MESSAGES.say(
                        "solidite.reponse",
                        tip.fact().label(),
                        Wording.value(tip.fact(), tip.value()),
                        then(tip.then()))));
        firmness.weights()
                .forEach(tip -> tips.add(MESSAGES.say(
                        "solidite.poids",
                        tip.rule().title(),
                        Integer.toString(tip.move()).replace('-', '−'),
                        then(tip.then()))));
        untold().forEach(tip -> tips.add(
                MESSAGES.say("solidite.forme", FormNames.quoted(tip.form().name()), then(tip.then()))));
        List<String> shown = new ArrayList<>(tips.subList(0, Math.min(most, tips.size())));
        if (tips.size() > most) {
            int others = tips.size() - most;
            shown.add(
                    others == 1
                            ? MESSAGES.say("solidite.autre")
                            : MESSAGES.say("solidite.autres", Integer.toString(others)));
        }
        return MESSAGES.say("solidite.SENSIBLE", String.join(" ; ", shown));
    }

    /** The same one by one: what would be recommended, and each answer or weight that leads there. */
    List<String> tips() {
        Map<String, Map<String, List<String>>> outcomes = new LinkedHashMap<>();
        advice.firmness()
                .answers()
                .forEach(tip -> outcomes.computeIfAbsent(then(tip.then()), then -> new LinkedHashMap<>())
                        .computeIfAbsent(tip.fact().label(), fact -> new ArrayList<>())
                        .add(Wording.value(tip.fact(), tip.value())));
        Map<String, List<String>> said = new LinkedHashMap<>();
        outcomes.forEach((then, facts) -> said.put(
                then,
                facts.entrySet().stream()
                        .map(fact -> MESSAGES.say("solidite.si", fact.getKey(), quoted(fact.getValue(), "ou")))
                        .collect(Collectors.toCollection(ArrayList::new))));
        advice.firmness()
                .weights()
                .forEach(tip -> said.computeIfAbsent(then(tip.then()), then -> new ArrayList<>())
                        .add(MESSAGES.say(
                                "solidite.si-poids",
                                tip.rule().title(),
                                Integer.toString(tip.move()).replace('-', '−'))));
        untold().forEach(tip -> said.computeIfAbsent(then(tip.then()), then -> new ArrayList<>())
                .add(MESSAGES.say(
                        "solidite.si-forme", FormNames.quoted(tip.form().name()))));
        return said.entrySet().stream()
                .map(one -> MESSAGES.say(
                        "solidite.issue", Wording.capitalised(one.getKey()), Wording.list(one.getValue(), "ou")))
                .toList();
    }

    /** The forms that no single answer opens: of the others, the answers are told. */
    private List<FormTip> untold() {
        return advice.firmness().forms().stream()
                .filter(tip -> advice.firmness().answers().stream()
                        .noneMatch(answer ->
                                answer.then().forms().contains(tip.form().id())))
                .toList();
    }

    /** One answer for each fact, the others after them: a page that shows few shows different facts. */
    private static List<AnswerTip> firstOfEachFact(List<AnswerTip> answers) {
        Set<FactDefinition> seen = new HashSet<>();
        List<AnswerTip> first = new ArrayList<>();
        List<AnswerTip> others = new ArrayList<>();
        answers.forEach(tip -> (seen.add(tip.fact()) ? first : others).add(tip));
        first.addAll(others);
        return first;
    }

    /** What the recommendation, or only its instrument, becomes. */
    String then(Picks picks) {
        Picks now = advice.choice().picks();
        if (picks.advises(now)) {
            return preferred(picks);
        }
        if (picks.modes().isEmpty()) {
            return MESSAGES.say("solidite.rien");
        }
        return picks.modes().equals(now.modes())
                ? MESSAGES.say(
                        picks.forms().size() == 1 ? "solidite.instrument.1" : "solidite.instrument.n",
                        quoted(picks.forms().stream().map(this::formName).toList(), "et"))
                : MESSAGES.say("solidite.alors", modes(picks.modes()));
    }

    /** What the signals prefer, where this leaves the recommendation what it is. */
    private String preferred(Picks picks) {
        List<String> ahead = picks.preferred().stream()
                .filter(mode -> !picks.modes().contains(mode))
                .toList();
        if (!ahead.isEmpty()) {
            return MESSAGES.say(
                    advice.choice().retained().isEmpty() ? "solidite.devance.sans-conseil" : "solidite.devance",
                    modes(ahead));
        }
        return MESSAGES.say(picks.preferred().isEmpty() ? "solidite.sans-signal" : "solidite.premier");
    }

    private String modes(List<String> modes) {
        return quoted(modes.stream().map(this::modeName).toList(), "et");
    }

    private static String quoted(List<String> names, String link) {
        return Wording.list(names.stream().map(FormNames::quoted).toList(), link);
    }

    private String modeName(String id) {
        return advice.benchmark().mode(id).map(Mode::name).orElse(id);
    }

    private String formName(String id) {
        return advice.modes().stream()
                .flatMap(mode -> mode.instruments().stream())
                .map(one -> one.form().form())
                .filter(form -> form.id().equals(id))
                .map(Form::name)
                .findFirst()
                .orElse(id);
    }
}
