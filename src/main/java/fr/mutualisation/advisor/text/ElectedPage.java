package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.Benchmark.Step;
import fr.mutualisation.advisor.domain.MissingFact;
import fr.mutualisation.advisor.domain.Note;
import fr.mutualisation.advisor.domain.Opinion;
import fr.mutualisation.advisor.domain.Recommendation;
import fr.mutualisation.advisor.domain.Recommendation.Contribution;
import fr.mutualisation.advisor.domain.Truth;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.List;
import java.util.stream.Stream;

/** Half a page for an elected member: what is advised, why, what comes first, what is risky, who did it. */
final class ElectedPage {

    private static final Messages MESSAGES = Messages.of("conseil.properties");

    private final Opinion opinion;
    private final Recommendation advice;
    private final Paragraphs page = new Paragraphs();
    private final Cited cited;
    private final ModeText modes;
    private final SignalText signals;
    private final PrecedentText precedents;

    ElectedPage(Opinion opinion, Vocabulary vocabulary) {
        this.opinion = opinion;
        this.advice = opinion.recommendation();
        this.cited = new Cited(advice.benchmark());
        this.modes = new ModeText(advice, new LawText(vocabulary), cited);
        this.signals = new SignalText(advice, cited);
        this.precedents = new PrecedentText(advice, cited);
    }

    String text() {
        new Heading(opinion, page).write();
        page.title(MESSAGES.say("titre.elu"));
        modes.mode().stream().limit(1).forEach(this::line);
        modes.instruments(1).stream().limit(1).forEach(this::line);
        modes.fallback().ifPresent(this::line);
        signals.contributions(true).stream().limit(1).forEach(this::reason);
        signals.heldBack(Truth.MET).stream().limit(1).forEach(this::line);
        advice.nextStep().ifPresent(next -> step(next.step()));
        risks().limit(1).forEach(this::risk);
        advice.precedents().stream().limit(1).forEach(near -> line(precedents.precedent(near)));
        question().limit(1).forEach(question -> line(MESSAGES.say("elu.question", question)));
        if (!cited.publishers().isEmpty()) {
            page.paragraph("", 0, cited.publishers() + ".");
        }
        return page.toString();
    }

    private void line(String line) {
        page.paragraph("-", 2, line);
    }

    private void reason(Contribution one) {
        line(MESSAGES.say(
                "elu.pourquoi",
                one.consequence().message(),
                cited.of(one.ground().rule())));
    }

    private void step(Step step) {
        line(MESSAGES.say("elu.etape", Wording.capitalised(step.name()), step.deliverable(), cited.of(step.sources())));
    }

    private Stream<Note> risks() {
        return opinion.project().risks().stream().filter(note -> note.ground().truth() == Truth.MET);
    }

    private void risk(Note note) {
        line(MESSAGES.say(
                "elu.risque", note.consequence().message(), note.ground().rule().article(), cited.of(note)));
    }

    /** The answer that would change the advice, else the one that the law waits for most. */
    private Stream<String> question() {
        List<String> tipping = advice.firmness().answers().stream()
                .map(tip -> tip.fact().question())
                .toList();
        return Stream.concat(
                tipping.stream(),
                opinion.missing().stream().map(MissingFact::fact).map(fact -> fact.question()));
    }
}
