package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.Note;
import fr.mutualisation.advisor.domain.Sides;
import fr.mutualisation.advisor.domain.Truth;
import java.util.List;
import java.util.function.Consumer;

/**
 * The lines of a comparison on notes of one kind.
 *
 * @param key the kind, as the message file names it
 * @param notes those that are not the same on both sides
 * @param sides how the sides are named
 * @param page takes each line
 */
record NoteLines(String key, List<Sides<Note>> notes, ComparedSides sides, Consumer<String> page) {

    private static final Messages MESSAGES = Messages.of("comparaison.properties");
    private static final Messages FRAME = Messages.of("avis.properties");

    void write() {
        sides.alone(
                notes,
                note -> note.ground().truth(),
                NoteLines::words,
                (side, truth, all) -> page.accept(MESSAGES.say(key + "." + truth, side, String.join(" ", all))));
        notes.stream().filter(Sides::areBoth).forEach(both -> {
            boolean firstIsCertain = both.first().orElseThrow().ground().truth() == Truth.MET;
            page.accept(MESSAGES.say(
                    key + ".certitude",
                    firstIsCertain ? sides.first() : sides.second(),
                    firstIsCertain ? sides.second() : sides.first(),
                    words(both.any())));
        });
    }

    private static String words(Note note) {
        return FRAME.say(
                "note", note.consequence().message(), note.ground().rule().article());
    }
}
