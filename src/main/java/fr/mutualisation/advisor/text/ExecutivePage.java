package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.FormOpinion;
import fr.mutualisation.advisor.domain.Note;
import fr.mutualisation.advisor.domain.Opinion;
import fr.mutualisation.advisor.domain.Recommendation;
import fr.mutualisation.advisor.domain.Recommendation.Contribution;
import fr.mutualisation.advisor.domain.Status;
import fr.mutualisation.advisor.domain.Truth;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.List;

/** Two screens for a chief executive: the advice, why, where the project stands, what the law leaves, what is missing. */
final class ExecutivePage {

    private static final Messages MESSAGES = Messages.of("conseil.properties");
    private static final int INDENT = LawPage.INDENT;
    private static final int MOST_SIGNALS = 3;
    private static final int MOST_HELD_BACK = 1;
    private static final int MOST_TIPS = 2;
    private static final int MOST_RISKS = 1;
    private static final int MOST_PRECEDENTS = 2;
    private static final int MOST_QUESTIONS = 3;
    private static final int MOST_ALIKE = 4;

    private final Opinion opinion;
    private final Recommendation advice;
    private final Paragraphs page = new Paragraphs();
    private final Cited cited;
    private final LawText law;
    private final ModeText modes;
    private final SignalText signals;
    private final ExperienceText experience;
    private final PrecedentText precedents;

    ExecutivePage(Opinion opinion, Vocabulary vocabulary) {
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
        if (!advice.modes().isEmpty()) {
            advice();
            constats();
            steps();
            precedents();
        }
        law();
        heading.missing(MOST_QUESTIONS);
        if (!cited.publishers().isEmpty()) {
            page.title(MESSAGES.say("titre.sources"));
            page.paragraph("", 0, cited.publishers() + ".");
        }
        return page.toString();
    }

    private void advice() {
        page.title(MESSAGES.say("titre.conseil"));
        lines("tete.mode", modes.mode());
        lines("tete.instrument", modes.instruments(1));
        modes.fallback().ifPresent(line -> lines("tete.repli", List.of(line)));
        lines("tete.pour", signals(true));
        lines("tete.contre", signals(false));
        heldBack(signals.heldBack(Truth.MET));
        lines("tete.solidite", List.of(new FirmnessText(advice).firmness(MOST_TIPS)));
    }

    private void heldBack(List<String> reasons) {
        lines("tete.avant", reasons.stream().limit(MOST_HELD_BACK).toList());
        if (reasons.size() > MOST_HELD_BACK) {
            String others = Integer.toString(reasons.size() - MOST_HELD_BACK);
            page.paragraph("", INDENT, MESSAGES.say("avant.autres", others));
        }
    }

    private List<String> signals(boolean favourable) {
        List<Contribution> all = signals.contributions(favourable);
        return all.stream().limit(MOST_SIGNALS).map(signals::signal).toList();
    }

    private void lines(String head, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            page.paragraph(i == 0 ? MESSAGES.say(head) : "", INDENT, lines.get(i));
        }
    }

    private void constats() {
        page.title(MESSAGES.say("titre.constats"));
        advice.constats()
                .forEach(one -> page.paragraph(experience.constatHead(one), INDENT, experience.constat(one, false)));
    }

    private void steps() {
        page.title(MESSAGES.say("titre.etapes"));
        page.paragraph("", 0, experience.balance());
        page.paragraph("", 0, MESSAGES.say("tete.etape") + " : " + experience.next());
        experience
                .pathways(Truth.MET, false)
                .forEach(line -> page.paragraph("", 0, MESSAGES.say("tete.parcours") + " : " + line));
    }

    private void precedents() {
        page.title(MESSAGES.say("titre.experiences"));
        if (advice.precedents().isEmpty()) {
            page.paragraph("", 0, MESSAGES.say("experience.aucune"));
        }
        advice.precedents().stream().limit(MOST_PRECEDENTS).forEach(near -> {
            page.paragraph("-", 2, precedents.precedent(near));
            page.paragraph("", 2, precedents.shortLikeness(near, MOST_ALIKE));
            precedents.parting(near, 1).forEach(line -> page.paragraph("", 2, MESSAGES.say("experience.ecart", line)));
        });
    }

    private void law() {
        page.title(MESSAGES.say("titre.droit"));
        for (Status status : List.of(Status.OUVERTE, Status.SOUS_RESERVE, Status.INDETERMINEE)) {
            List<String> names = names(status);
            if (!names.isEmpty()) {
                String said = MESSAGES.say("droit.statut." + status);
                page.paragraph("", 0, MESSAGES.say("droit.formes", said, Wording.list(names, "et")));
            }
        }
        page.paragraph(
                "",
                0,
                MESSAGES.say(
                        "droit.fermees", Integer.toString(names(Status.FERMEE).size())));
        LawPage lawPage = new LawPage(opinion, law, page);
        advice.choice().instruments().stream()
                .map(Recommendation.InstrumentOpinion::form)
                .limit(1)
                .forEach(form -> chosen(form, lawPage));
        if (advice.choice().instruments().isEmpty()
                && !opinion.project().formalities().isEmpty()) {
            page.paragraph("", 0, MESSAGES.say("droit.projet"));
        }
        lawPage.formalities(opinion.project().formalities());
        List<Note> risks = certainRisks();
        lawPage.notes("risques", risks.stream().limit(MOST_RISKS).toList());
        if (risks.size() > MOST_RISKS) {
            page.paragraph(
                    "", INDENT, MESSAGES.say("droit.autres-risques", Integer.toString(risks.size() - MOST_RISKS)));
        }
        page.paragraph("", 0, MESSAGES.say("droit.detail"));
    }

    private List<String> names(Status status) {
        return opinion.forms().stream()
                .filter(form -> form.status() == status && !form.form().reminder())
                .map(form -> form.form().name())
                .toList();
    }

    private List<Note> certainRisks() {
        return opinion.project().risks().stream()
                .filter(note -> note.ground().truth() == Truth.MET)
                .toList();
    }

    private void chosen(FormOpinion form, LawPage lawPage) {
        page.paragraph("", 0, MESSAGES.say("droit.instrument", form.form().name()));
        lawPage.atEffect(form);
        lawPage.formalities(form.formalities());
    }
}
