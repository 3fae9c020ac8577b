package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.Benchmark.Mode;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.Form;
import fr.mutualisation.advisor.domain.Questions.Picks;
import fr.mutualisation.advisor.domain.Recommendation;
import fr.mutualisation.advisor.domain.Recommendation.AnswerTip;
import fr.mutualisation.advisor.domain.Recommendation.Firmness;
import fr.mutualisation.advisor.domain.Recommendation.Hold;
import fr.mutualisation.advisor.domain.Recommendation.ModeOpinion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
                        then(tip.modes(), tip.forms()))));
        firmness.weights()
                .forEach(tip -> tips.add(MESSAGES.say(
                        "solidite.poids",
                        tip.rule().title(),
                        Integer.toString(tip.move()).replace('-', '−'),
                        then(tip.modes(), tip.forms()))));
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
        return then(picks.modes(), picks.forms());
    }

    private String then(List<String> modes, List<String> forms) {
        if (modes.isEmpty()) {
            return MESSAGES.say("solidite.rien");
        }
        if (!modes.equals(ids(advice.choice().retained()))) {
            return MESSAGES.say(
                    "solidite.alors", quoted(modes.stream().map(this::modeName).toList()));
        }
        List<String> now = advice.choice().instruments().stream()
                .map(one -> one.form().form().id())
                .toList();
        return forms.equals(now)
                ? MESSAGES.say("solidite.devance")
                : MESSAGES.say(
                        "solidite.instrument",
                        quoted(forms.stream().map(this::formName).toList()));
    }

    private static List<String> ids(List<ModeOpinion> modes) {
        return modes.stream().map(mode -> mode.mode().id()).toList();
    }

    private static String quoted(List<String> names) {
        return Wording.list(
                names.stream().map(name -> MESSAGES.say("cite", name)).toList(), "et");
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
