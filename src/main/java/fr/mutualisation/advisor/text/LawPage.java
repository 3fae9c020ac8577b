package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.DueFormality;
import fr.mutualisation.advisor.domain.FormOpinion;
import fr.mutualisation.advisor.domain.Note;
import fr.mutualisation.advisor.domain.Opinion;
import fr.mutualisation.advisor.domain.Status;
import fr.mutualisation.advisor.domain.Truth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The part of a page that says what the law opens, closes and requires. */
final class LawPage {

    static final int INDENT = 15;

    private static final Messages MESSAGES = Messages.of("avis.properties");

    private final Opinion opinion;
    private final LawText law;
    private final Paragraphs page;

    LawPage(Opinion opinion, LawText law, Paragraphs page) {
        this.opinion = opinion;
        this.law = law;
        this.page = page;
    }

    /** Every form with its reason, what it requires and what it brings. */
    void forms() {
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
                    page.paragraph("-", 2, Wording.capitalised(form.form().name()) + ". " + law.closed(form));
                    atEffect(form);
                });
    }

    private void possible(FormOpinion form) {
        page.paragraph(
                MESSAGES.say("statut." + form.status()),
                INDENT,
                MESSAGES.say(
                        "forme",
                        Wording.capitalised(form.form().name()),
                        form.form().id()));
        page.paragraph("", INDENT, labels(form));
        page.paragraph("", INDENT, law.reason(form));
        atEffect(form);
        if (!form.byElement().isEmpty()) {
            page.paragraph("", INDENT, LawText.byElement(form));
        }
        formalities(form.formalities());
        notes("effets", form.effects());
        notes("risques", form.risks());
    }

    void atEffect(FormOpinion form) {
        LawText.changeBeforeEffect(form).ifPresent(change -> page.paragraph("", INDENT, change));
    }

    /** The two labels of a form, which mean opposite things in the report and in common use. */
    static String labels(FormOpinion form) {
        return Wording.capitalised(MESSAGES.say(
                        "etiquettes",
                        MESSAGES.say("etiquette." + form.form().sourceLabel()),
                        MESSAGES.say("etiquette." + form.form().doctrineLabel())))
                + ".";
    }

    void formalities(List<DueFormality> formalities) {
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

    void notes(String key, List<Note> notes) {
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
                .forEach(note -> messages.add(MESSAGES.say(
                        "note",
                        note.consequence().message(),
                        note.ground().rule().article())));
        return messages;
    }

    void project() {
        page.title(MESSAGES.say("projet.titre"));
        formalities(opinion.project().formalities());
        notes("effets", opinion.project().effects());
        notes("risques", opinion.project().risks());
    }
}
