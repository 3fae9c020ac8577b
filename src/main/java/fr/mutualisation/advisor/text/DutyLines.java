package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.DueFormality;
import fr.mutualisation.advisor.domain.Note;
import fr.mutualisation.advisor.domain.OpinionComparison.DutyDifferences;
import fr.mutualisation.advisor.domain.Sides;
import fr.mutualisation.advisor.domain.Truth;
import java.util.List;

/** The lines of a comparison on what goes with a form, or with the project. */
final class DutyLines {

    private static final Messages MESSAGES = Messages.of("comparaison.properties");
    private static final Messages FRAME = Messages.of("avis.properties");

    private final DutyDifferences duties;
    private final ComparedSides sides;
    private final Paragraphs page;
    private final int indent;

    DutyLines(DutyDifferences duties, ComparedSides sides, Paragraphs page, int indent) {
        this.duties = duties;
        this.sides = sides;
        this.page = page;
        this.indent = indent;
    }

    void write() {
        sides.alone(
                duties.formalities(),
                DueFormality::state,
                due -> due.formality().label(),
                (side, state, labels) -> say("a-faire." + state, side, Wording.list(labels, "et")));
        duties.formalities().stream().filter(Sides::areBoth).forEach(this::formality);
        notes("effets", duties.effects());
        notes("risques", duties.risks());
    }

    private void formality(Sides<DueFormality> both) {
        DueFormality one = both.first().orElseThrow();
        DueFormality other = both.second().orElseThrow();
        String label = Wording.capitalised(one.formality().label());
        String state = MESSAGES.say("formalite." + one.state());
        if (one.state() == other.state()) {
            say(
                    "formalite.autrement",
                    label,
                    state,
                    Wording.capitalised(sides.first()),
                    one.message(),
                    Wording.capitalised(sides.second()),
                    other.message());
        } else {
            say("formalite", label, state, sides.first(), MESSAGES.say("formalite." + other.state()), sides.second());
        }
    }

    private void notes(String key, List<Sides<Note>> notes) {
        sides.alone(
                notes,
                note -> note.ground().truth(),
                DutyLines::words,
                (side, truth, messages) -> say(key + "." + truth, side, String.join(" ", messages)));
        notes.stream().filter(Sides::areBoth).forEach(both -> {
            boolean firstIsCertain = both.first().orElseThrow().ground().truth() == Truth.MET;
            say(
                    key + ".certitude",
                    firstIsCertain ? sides.first() : sides.second(),
                    firstIsCertain ? sides.second() : sides.first(),
                    words(both.any()));
        });
    }

    private static String words(Note note) {
        return FRAME.say(
                "note", note.consequence().message(), note.ground().rule().article());
    }

    private void say(String key, String... details) {
        page.paragraph("", indent, MESSAGES.say(key, details));
    }
}
