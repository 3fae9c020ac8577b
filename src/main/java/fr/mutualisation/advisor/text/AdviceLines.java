package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.Benchmark;
import fr.mutualisation.advisor.domain.NearPrecedent;
import fr.mutualisation.advisor.domain.OpinionComparison;
import fr.mutualisation.advisor.domain.OpinionComparison.AdviceDifferences;
import fr.mutualisation.advisor.domain.Recommendation;
import fr.mutualisation.advisor.domain.Recommendation.Contribution;
import fr.mutualisation.advisor.domain.Recommendation.ModeOpinion;
import fr.mutualisation.advisor.domain.Recommendation.StepOpinion;
import fr.mutualisation.advisor.domain.Sides;
import fr.mutualisation.advisor.domain.Truth;
import java.util.Collection;
import java.util.function.Function;

/** The lines of a comparison on what other territories advise. */
final class AdviceLines {

    private static final Messages MESSAGES = Messages.of("comparaison.properties");
    private static final Messages ADVICE = Messages.of("conseil.properties");
    private static final int INDENT = 2;

    private final OpinionComparison comparison;
    private final AdviceDifferences advice;
    private final ComparedSides sides;
    private final Paragraphs page;

    AdviceLines(OpinionComparison comparison, ComparedSides sides, Paragraphs page) {
        this.comparison = comparison;
        this.advice = comparison.advice();
        this.sides = sides;
        this.page = page;
    }

    void write() {
        page.title(MESSAGES.say("conseil.titre"));
        if (advice.changesChoice()) {
            choice("conseil.mode", AdviceLines::modes);
            choice("conseil.prefere", AdviceLines::preferred);
            choice("conseil.forme", AdviceLines::forms);
        }
        if (advice.changesHold()) {
            choice("conseil.solidite", AdviceLines::hold);
        }
        both(advice.modes(), mode -> mode.mode().name(), AdviceLines::score);
        sides.alone(
                advice.signals(),
                signal -> "",
                AdviceLines::signal,
                (side, none, signals) -> line("conseil.signaux", signals.size(), side, String.join(" ", signals)));
        both(advice.signals(), signal -> signal.consequence().message(), signal -> ModeText.points(signal.points()));
        both(
                advice.constats(),
                one -> MESSAGES.say(
                        "conseil.constat", one.constat().code(), one.constat().statement()),
                one -> ADVICE.say("constat." + one.truth()));
        both(advice.steps(), one -> MESSAGES.say("conseil.etape", one.step().name()), AdviceLines::level);
        new NoteLines("conseil.parcours", advice.pathways(), sides, words -> page.paragraph("-", INDENT, words))
                .write();
        sides.alone(
                advice.precedents(),
                near -> "",
                AdviceLines::experience,
                (side, none, names) -> line("conseil.experiences", names.size(), side, String.join(" ; ", names)));
    }

    private void say(String key, String... details) {
        page.paragraph("-", INDENT, MESSAGES.say(key, details));
    }

    private void line(String key, int count, String... details) {
        page.paragraph("-", INDENT, OpinionComparisonPage.number(key, count, details));
    }

    private void choice(String key, Function<Recommendation, String> said) {
        String one = said.apply(comparison.first().recommendation());
        String other = said.apply(comparison.second().recommendation());
        if (!one.equals(other)) {
            say(key, one, sides.first(), other, sides.second());
        }
    }

    private static String modes(Recommendation advice) {
        Recommendation.Choice choice = advice.choice();
        if (choice.retained().isEmpty()) {
            return choice.preferred().isEmpty()
                    ? MESSAGES.say("conseil.mode.aucun")
                    : MESSAGES.say("conseil.mode.sans-forme", ModeText.names(choice.preferred()));
        }
        return ModeText.names(choice.retained());
    }

    private static String preferred(Recommendation advice) {
        return advice.choice().preferred().isEmpty()
                ? MESSAGES.say("conseil.mode.aucun")
                : ModeText.names(advice.choice().preferred());
    }

    private static String hold(Recommendation advice) {
        return MESSAGES.say("conseil.solidite." + advice.firmness().hold());
    }

    private static String forms(Recommendation advice) {
        return advice.choice().instruments().isEmpty()
                ? MESSAGES.say("conseil.forme.aucun")
                : Wording.list(
                        advice.choice().instruments().stream()
                                .map(one -> one.form().form().name())
                                .toList(),
                        "ou");
    }

    private <T> void both(Collection<Sides<T>> differences, Function<T, String> name, Function<T, String> said) {
        for (Sides<T> both : differences) {
            if (both.areBoth()) {
                say(
                        "conseil.ecart",
                        Wording.capitalised(name.apply(both.any())),
                        said.apply(both.first().orElseThrow()),
                        sides.first(),
                        said.apply(both.second().orElseThrow()),
                        sides.second());
            }
        }
    }

    private static String score(ModeOpinion mode) {
        String points = ModeText.points(mode.score().points());
        return mode.premature() == Truth.MET ? MESSAGES.say("conseil.premature", points) : points;
    }

    private static String signal(Contribution one) {
        return MESSAGES.say(
                "conseil.signal",
                SignalText.signed(one.points()),
                one.consequence().message(),
                one.ground().rule().source());
    }

    private static String level(StepOpinion step) {
        return ADVICE.say("niveau." + step.level().map(Benchmark.Level::name).orElse("INCONNUE"));
    }

    private static String experience(NearPrecedent near) {
        return MESSAGES.say(
                "conseil.experience",
                near.precedent().territory().name(),
                near.precedent().service(),
                String.join(", ", near.precedent().sources()));
    }
}
