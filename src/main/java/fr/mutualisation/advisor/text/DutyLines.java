package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.DueFormality;
import fr.mutualisation.advisor.domain.OpinionComparison.DutyDifferences;
import fr.mutualisation.advisor.domain.Sides;

/** The lines of a comparison on what goes with a form, or with the project. */
final class DutyLines {

    private static final Messages MESSAGES = Messages.of("comparaison.properties");

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
        new NoteLines("effets", duties.effects(), sides, this::line).write();
        new NoteLines("risques", duties.risks(), sides, this::line).write();
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

    private void say(String key, String... details) {
        line(MESSAGES.say(key, details));
    }

    private void line(String words) {
        page.paragraph("", indent, words);
    }
}
