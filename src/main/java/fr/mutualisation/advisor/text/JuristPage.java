package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.NearPrecedent;
import fr.mutualisation.advisor.domain.Opinion;
import fr.mutualisation.advisor.domain.Recommendation;
import fr.mutualisation.advisor.domain.Recommendation.ModeOpinion;
import fr.mutualisation.advisor.domain.Recommendation.RankedForm;
import fr.mutualisation.advisor.domain.Recommendation.StepOpinion;
import fr.mutualisation.advisor.domain.Truth;
import fr.mutualisation.advisor.domain.Vocabulary;

/** The full reasoning: the law form by form, then each signal with its weight, its reason and its sources. */
final class JuristPage {

    private static final Messages MESSAGES = Messages.of("conseil.properties");
    private static final Messages FRAME = Messages.of("avis.properties");
    private static final int MOST_QUESTIONS = 8;
    private static final int INDENT = LawPage.INDENT;

    private final Opinion opinion;
    private final Recommendation advice;
    private final Paragraphs page = new Paragraphs();
    private final Cited cited;
    private final LawText law;
    private final ModeText modes;
    private final SignalText signals;
    private final ExperienceText experience;
    private final PrecedentText precedents;

    JuristPage(Opinion opinion, Vocabulary vocabulary) {
        this.opinion = opinion;
        this.advice = opinion.recommendation();
        this.cited = new Cited(advice.benchmark());
        this.law = new LawText(vocabulary);
        this.modes = new ModeText(advice, law, cited);
        this.signals = new SignalText(advice, cited);
        this.experience = new ExperienceText(advice, vocabulary, cited);
        this.precedents = new PrecedentText(advice, cited);
    }

    String text() {
        Heading heading = new Heading(opinion, page);
        heading.write();
        LawPage lawPage = new LawPage(opinion, law, page);
        lawPage.forms();
        lawPage.project();
        if (!advice.modes().isEmpty()) {
            advice();
        }
        heading.missing(MOST_QUESTIONS);
        if (!cited.list().isEmpty()) {
            page.title(MESSAGES.say("titre.sources"));
            cited.list().forEach(source -> page.paragraph("", 0, source));
        }
        return page.toString();
    }

    private void advice() {
        page.title(MESSAGES.say("titre.conseil"));
        page.paragraph("", 0, MESSAGES.say("portee"));
        modes.mode().forEach(line -> page.paragraph(MESSAGES.say("tete.mode"), INDENT, line));
        modes.instruments(Integer.MAX_VALUE)
                .forEach(line -> page.paragraph(MESSAGES.say("tete.instrument"), INDENT, line));
        modes.fallback().ifPresent(line -> page.paragraph(MESSAGES.say("tete.repli"), INDENT, line));
        page.paragraph(MESSAGES.say("tete.solidite"), INDENT, new FirmnessText(advice).firmness(Integer.MAX_VALUE));
        page.title(MESSAGES.say("titre.modes"));
        advice.modes().forEach(this::mode);
        page.title(MESSAGES.say("titre.formes"));
        advice.forms().forEach(this::form);
        page.title(MESSAGES.say("titre.constats"));
        advice.constats().forEach(one -> {
            page.paragraph(experience.constatHead(one), INDENT, experience.constat(one, true));
            experience.evidence(one.constat()).forEach(line -> page.paragraph("", INDENT, line));
        });
        page.title(MESSAGES.say("titre.etapes"));
        advice.steps().forEach(this::step);
        experience
                .pathways(Truth.MET, true)
                .forEach(line -> page.paragraph(MESSAGES.say("tete.parcours"), INDENT, line));
        experience.pathways(Truth.UNKNOWN, true).forEach(line -> page.paragraph("", INDENT, line));
        page.title(MESSAGES.say("titre.experiences"));
        if (advice.precedents().isEmpty()) {
            page.paragraph("", 0, MESSAGES.say("experience.aucune"));
        }
        advice.precedents().forEach(this::precedent);
    }

    private void mode(ModeOpinion mode) {
        page.paragraph(
                mode.rank() + ".",
                3,
                MESSAGES.say(
                        "mode",
                        Wording.capitalised(mode.mode().name()),
                        ModeText.points(mode.score().points()),
                        mode.mode().definition(),
                        cited.of(mode.mode().sources())));
        mode.mode().usage().ifPresent(usage -> page.paragraph("", 3, MESSAGES.say("mode.usage", usage)));
        mode.heldBackBy()
                .forEach(note -> page.paragraph(
                        "",
                        3,
                        MESSAGES.say(
                                note.ground().truth() == Truth.MET ? "avant" : "avant.possible",
                                Wording.capitalised(mode.mode().name()),
                                note.consequence().message(),
                                cited.of(note))));
        mode.score()
                .contributions()
                .forEach(one -> page.paragraph("", 3, one.counts() ? signals.weighed(one) : signals.signal(one)));
    }

    private void form(RankedForm form) {
        page.paragraph(
                "",
                0,
                MESSAGES.say(
                        "rang",
                        Integer.toString(form.rank()),
                        Wording.capitalised(form.form().form().name()),
                        form.form().form().id(),
                        FRAME.say("statut.en-clair." + form.form().status()),
                        form.premature() == Truth.MET ? MESSAGES.say("rang.tenu") : "",
                        ModeText.points(form.score().points())));
    }

    private void step(StepOpinion step) {
        page.paragraph(ExperienceText.level(step), INDENT, experience.step(step.step()));
        experience.said(step.notes(), Truth.MET).forEach(line -> page.paragraph("", INDENT, line));
        page.paragraph("", INDENT, experience.proof(step.step()));
        experience.lessons(step.step()).forEach(line -> page.paragraph("", INDENT, line));
    }

    private void precedent(NearPrecedent near) {
        page.paragraph("-", 2, precedents.precedent(near));
        page.paragraph("", 2, precedents.likeness(near));
        page.paragraph(
                "",
                2,
                MESSAGES.say(
                        "experience.suite",
                        MESSAGES.say("suite." + near.precedent().ending())));
        near.precedent().lesson().ifPresent(lesson -> page.paragraph("", 2, MESSAGES.say("experience.lecon", lesson)));
        precedents
                .parting(near, Integer.MAX_VALUE)
                .forEach(line -> page.paragraph("", 2, MESSAGES.say("experience.ecart", line)));
    }
}
