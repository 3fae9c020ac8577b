package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.DueFormality;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FormOpinion;
import fr.mutualisation.advisor.domain.FormOpinion.Reason;
import fr.mutualisation.advisor.domain.MissingFact;
import fr.mutualisation.advisor.domain.Note;
import fr.mutualisation.advisor.domain.Opinion;
import fr.mutualisation.advisor.domain.RuleCard;
import fr.mutualisation.advisor.domain.Status;
import fr.mutualisation.advisor.domain.Truth;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An opinion as plain text, to be read on a console or aloud in a meeting. */
public final class OpinionPage {

    private static final Messages MESSAGES = Messages.of("avis.properties");
    private static final int INDENT = 15;
    private static final int MOST_QUESTIONS = 8;

    private final Opinion opinion;
    private final Vocabulary vocabulary;
    private final Paragraphs page = new Paragraphs();

    private OpinionPage(Opinion opinion, Vocabulary vocabulary) {
        this.opinion = opinion;
        this.vocabulary = vocabulary;
    }

    /** The text of an opinion. */
    public static String of(Opinion opinion, Vocabulary vocabulary) {
        OpinionPage page = new OpinionPage(opinion, vocabulary);
        page.heading();
        page.forms();
        page.project();
        page.missing();
        return page.page.toString();
    }

    private void heading() {
        page.paragraph("", 0, MESSAGES.say("titre"));
        opinion.title()
                .or(opinion::reference)
                .ifPresent(title -> page.paragraph(
                        "",
                        0,
                        MESSAGES.say(
                                "dossier",
                                title,
                                opinion.title()
                                        .flatMap(own -> opinion.reference())
                                        .orElse(""))));
        page.paragraph(
                "",
                0,
                MESSAGES.say(
                        "lecture",
                        Wording.day(opinion.date()),
                        opinion.engine(),
                        opinion.rules().substring(0, 12)));
        opinion.otherActs().forEach((act, day) -> page.paragraph("", 0, MESSAGES.say("acte." + act, Wording.day(day))));
        page.paragraph("", 0, Wording.warning());
    }

    private void forms() {
        List<FormOpinion> possible = opinion.forms().stream()
                .filter(form -> form.status() != Status.FERMEE)
                .toList();
        page.title(MESSAGES.say("formes.possibles"));
        if (possible.isEmpty()) {
            page.paragraph("", 0, MESSAGES.say("formes.aucune"));
        }
        possible.forEach(this::possible);
        page.title(MESSAGES.say("formes.fermees"));
        opinion.forms().stream()
                .filter(form -> form.status() == Status.FERMEE && !form.form().reminder())
                .forEach(form -> {
                    page.paragraph("-", 2, capitalised(form.form().name()) + ". " + closed(form));
                    atEffect(form);
                });
    }

    private void possible(FormOpinion form) {
        page.paragraph(
                MESSAGES.say("statut." + form.status()),
                INDENT,
                MESSAGES.say(
                        "forme", capitalised(form.form().name()), form.form().id()));
        page.paragraph("", INDENT, labels(form));
        page.paragraph("", INDENT, reason(form, vocabulary));
        atEffect(form);
        if (!form.byElement().isEmpty()) {
            page.paragraph("", INDENT, byElement(form));
        }
        formalities(form.formalities());
        notes("effets", form.effects());
        notes("risques", form.risks());
    }

    private void atEffect(FormOpinion form) {
        changeBeforeEffect(form).ifPresent(change -> page.paragraph("", INDENT, change));
    }

    static Optional<String> changeBeforeEffect(FormOpinion form) {
        return form.atEffect().filter(then -> form.changesBeforeEffect()).map(then -> {
            String why = then.reason()
                    .map(reason -> reason.condition().isPresent()
                            ? ""
                            : reason.consequence().message())
                    .orElse(Wording.noLegalBase());
            return MESSAGES.say("change-avant-effet", MESSAGES.say("statut." + then.status()), why);
        });
    }

    private static String labels(FormOpinion form) {
        return capitalised(MESSAGES.say(
                        "etiquettes",
                        MESSAGES.say("etiquette." + form.form().sourceLabel()),
                        MESSAGES.say("etiquette." + form.form().doctrineLabel())))
                + ".";
    }

    static String reason(FormOpinion form, Vocabulary vocabulary) {
        if (form.status() == Status.INDETERMINEE) {
            List<String> possible = form.possible().stream()
                    .map(status -> MESSAGES.say("statut.court." + status))
                    .toList();
            List<String> facts = form.deciding().stream()
                    .map(path -> vocabulary.definition(path).orElseThrow().label())
                    .toList();
            return MESSAGES.say("condition-inconnue", Wording.list(possible, "ou"), Wording.list(facts, "et"));
        }
        return form.reason()
                .map(reason ->
                        cited(reason.consequence().message(), reason.ground().rule(), form))
                .orElse(Wording.noLegalBase());
    }

    static String closed(FormOpinion form) {
        if (form.reason().isEmpty()) {
            return Wording.noLegalBase();
        }
        Reason reason = form.reason().get();
        RuleCard rule = reason.ground().rule();
        return reason.condition()
                .map(condition -> MESSAGES.say(
                                "condition-bloquante",
                                "",
                                condition.sentence(),
                                Wording.seen(condition),
                                rule.article())
                        .trim())
                .orElseGet(() -> cited(reason.consequence().message(), rule, form));
    }

    private static String cited(String message, RuleCard rule, FormOpinion form) {
        return MESSAGES.say(
                "motif", message, rule.article(), rule.text(), form.mustBeChecked() ? Wording.toBeChecked() : "");
    }

    static String byElement(FormOpinion form) {
        List<String> groups = form.byElement().stream()
                .map(one -> MESSAGES.say(
                        "agent", Integer.toString(one.element() + 1), MESSAGES.say("agent." + one.status())))
                .toList();
        return MESSAGES.say("agents", Wording.list(groups, "et"));
    }

    private void formalities(List<DueFormality> formalities) {
        Map<String, List<String>> todo = new LinkedHashMap<>();
        List<String> perhaps = new ArrayList<>();
        List<String> done = new ArrayList<>();
        for (DueFormality due : formalities) {
            switch (due.state()) {
                case A_FAIRE ->
                    todo.computeIfAbsent(due.formality().stageLabel(), stage -> new ArrayList<>())
                            .add(due.formality().label());
                case A_CONFIRMER -> perhaps.add(due.formality().label());
                case ACCOMPLIE -> done.add(due.formality().label());
            }
        }
        todo.forEach((stage, labels) ->
                page.paragraph("", INDENT, MESSAGES.say("a-faire", stage, Wording.list(labels, "et"))));
        if (!perhaps.isEmpty()) {
            page.paragraph("", INDENT, MESSAGES.say("a-confirmer", Wording.list(perhaps, "et")));
        }
        if (!done.isEmpty()) {
            page.paragraph("", INDENT, MESSAGES.say("accomplies", Wording.list(done, "et")));
        }
    }

    private void notes(String key, List<Note> notes) {
        Set<String> certain = messages(notes, Truth.MET);
        Set<String> possible = messages(notes, Truth.UNKNOWN);
        possible.removeAll(certain);
        if (!certain.isEmpty()) {
            page.paragraph("", INDENT, MESSAGES.say(key, String.join(" ", certain)));
        }
        if (!possible.isEmpty()) {
            page.paragraph("", INDENT, MESSAGES.say(key + ".possibles", String.join(" ", possible)));
        }
    }

    private static Set<String> messages(List<Note> notes, Truth truth) {
        Set<String> messages = new LinkedHashSet<>();
        notes.stream()
                .filter(note -> note.ground().truth() == truth)
                .forEach(note -> messages.add(note.consequence().message()));
        return messages;
    }

    private void project() {
        page.title(MESSAGES.say("projet.titre"));
        formalities(opinion.project().formalities());
        notes("effets", opinion.project().effects());
        notes("risques", opinion.project().risks());
    }

    private void missing() {
        if (opinion.missing().isEmpty()) {
            return;
        }
        page.title(MESSAGES.say("manquants.titre"));
        int rank = 0;
        for (MissingFact fact : opinion.missing()) {
            if (rank == MOST_QUESTIONS) {
                int rest = opinion.missing().size() - MOST_QUESTIONS;
                page.paragraph("", 0, MESSAGES.say("manquants.reste", Integer.toString(rest)));
                return;
            }
            rank++;
            page.paragraph(
                    rank + ".",
                    3,
                    MESSAGES.say(
                            "manquant",
                            fact.fact().question(),
                            String.join(", ", fact.decides()),
                            fact.decides().isEmpty() ? names(fact.refines()) : ""));
        }
    }

    private static String names(List<String> forms) {
        return String.join(
                ", ",
                forms.stream()
                        .map(form -> form.equals(MissingFact.PROJECT) ? MESSAGES.say("manquant.projet") : form)
                        .toList());
    }

    static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    /** Every fault of a refused dossier, as plain text. */
    public static String refused(List<Fault> faults) {
        return FaultSentences.page(FaultSentences.dossierRefused(), faults);
    }
}
