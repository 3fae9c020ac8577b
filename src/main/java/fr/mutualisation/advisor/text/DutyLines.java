package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.DueFormality;
import fr.mutualisation.advisor.domain.Note;
import fr.mutualisation.advisor.domain.OpinionComparison;
import fr.mutualisation.advisor.domain.OpinionComparison.DutyDifferences;
import fr.mutualisation.advisor.domain.Sides;
import fr.mutualisation.advisor.domain.Truth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What goes with the forms and with the project and is not the same: each is told once, with all whom it concerns. */
final class DutyLines {

    private static final Messages MESSAGES = Messages.of("comparaison.properties");
    private static final Messages FRAME = Messages.of("avis.properties");
    private static final int INDENT = 2;
    private static final int MOST_NOTES = 3;
    private static final int MOST_OWNERS = 2;

    private final ComparedSides sides;
    private final Map<String, DutyDifferences> duties = new LinkedHashMap<>();

    DutyLines(OpinionComparison comparison, ComparedSides sides) {
        this.sides = sides;
        comparison.forms().stream()
                .filter(form -> !form.duties().isEmpty())
                .forEach(form -> duties.put(FormNames.quoted(form.form().name()), form.duties()));
        if (!comparison.project().isEmpty()) {
            duties.put(FRAME.say("manquant.projet"), comparison.project());
        }
    }

    /** The lines, with as many notes of a kind as leave them no longer than the room there is. */
    Paragraphs within(int room) {
        Paragraphs page = write(MOST_NOTES);
        for (int most = MOST_NOTES - 1; most >= 0 && page.lines() > room; most--) {
            page = write(most);
        }
        return page;
    }

    private Paragraphs write(int most) {
        Paragraphs page = new Paragraphs();
        if (duties.isEmpty()) {
            return page;
        }
        page.title(MESSAGES.say("suites.titre"));
        formalities(most, page);
        notes("effets", DutyDifferences::effects, most, page);
        notes("risques", DutyDifferences::risks, most, page);
        return page;
    }

    private void formalities(int most, Paragraphs page) {
        Owned formalities = new Owned();
        duties.forEach((owner, all) -> {
            sides.alone(
                    all.formalities(),
                    DueFormality::state,
                    due -> due.formality().label(),
                    (side, state, labels) -> labels.forEach(
                            label -> formalities.add(MESSAGES.say("a-faire." + state, side), label, owner)));
            all.formalities().stream()
                    .filter(both -> both.areBoth() && !isOnlySaidOtherwise(both))
                    .forEach(both ->
                            formalities.add(change(both), both.any().formality().label(), owner));
        });
        formalities.told.forEach((lead, labels) ->
                line(page, lead, String.join(" ; ", byOwners(labels, Math.min(most + 1, MOST_OWNERS)))));
        List<String> otherwise = duties.values().stream()
                .flatMap(all -> all.formalities().stream())
                .filter(both -> both.areBoth() && isOnlySaidOtherwise(both))
                .map(both -> both.any().formality().label())
                .distinct()
                .toList();
        if (!otherwise.isEmpty()) {
            line(
                    page,
                    OpinionComparisonPage.number("formalite.autrement", otherwise.size()),
                    Wording.list(otherwise, "et"));
        }
    }

    private static boolean isOnlySaidOtherwise(Sides<DueFormality> both) {
        return both.first().map(DueFormality::state).equals(both.second().map(DueFormality::state));
    }

    private String change(Sides<DueFormality> both) {
        return MESSAGES.say(
                "formalite",
                Wording.capitalised(
                        MESSAGES.say("formalite." + both.first().orElseThrow().state())),
                sides.first(),
                MESSAGES.say("formalite." + both.second().orElseThrow().state()),
                sides.second());
    }

    private void notes(String kind, Function<DutyDifferences, List<Sides<Note>>> notes, int most, Paragraphs page) {
        alone(kind + "." + Truth.MET, notes, Truth.MET, most, page);
        alone(kind + "." + Truth.UNKNOWN, notes, Truth.UNKNOWN, Math.max(0, most - 1), page);
        surer(kind, notes, true, most, page);
        surer(kind, notes, false, most, page);
    }

    private void alone(
            String key, Function<DutyDifferences, List<Sides<Note>>> notes, Truth truth, int most, Paragraphs page) {
        Owned told = new Owned();
        duties.forEach((owner, all) -> sides.alone(
                notes.apply(all).stream()
                        .filter(both -> both.any().ground().truth() == truth)
                        .toList(),
                note -> "",
                DutyLines::words,
                (side, none, words) -> words.forEach(said -> told.add(side, said, owner))));
        List<String> counts = new ArrayList<>();
        told.told.forEach((side, words) -> {
            if (most == 0 && words.size() > 1) {
                counts.add(MESSAGES.say("compte.cote", Integer.toString(words.size()), side));
            } else {
                line(page, OpinionComparisonPage.number(key, words.size(), side), few(byNote(words), most));
            }
        });
        if (!counts.isEmpty()) {
            line(page, MESSAGES.say(key + ".compte"), MESSAGES.say("compte", String.join(" ; ", counts)));
        }
    }

    private void surer(
            String kind,
            Function<DutyDifferences, List<Sides<Note>>> notes,
            boolean firstIsCertain,
            int most,
            Paragraphs page) {
        String lead = kind + ".certitude";
        Owned surer = new Owned();
        duties.forEach((owner, all) -> notes.apply(all).stream()
                .filter(both -> both.areBoth() && isCertain(both.first()) == firstIsCertain)
                .forEach(both -> surer.add(lead, words(both.any()), owner)));
        surer.told.forEach((key, words) -> line(
                page,
                OpinionComparisonPage.number(
                        key,
                        words.size(),
                        firstIsCertain ? sides.first() : sides.second(),
                        firstIsCertain ? sides.second() : sides.first()),
                few(byNote(words), most)));
    }

    private static boolean isCertain(Optional<Note> note) {
        return note.orElseThrow().ground().truth() == Truth.MET;
    }

    private static String words(Note note) {
        return FRAME.say(
                "note", note.consequence().message(), note.ground().rule().article());
    }

    /** « fiche d'impact et projet de convention (a, b) ; avis (a) »: what concerns the same ones is told together. */
    private static List<String> byOwners(Map<String, List<String>> things, int most) {
        Map<List<String>, List<String>> byOwners = new LinkedHashMap<>();
        things.forEach((thing, owners) ->
                byOwners.computeIfAbsent(owners, none -> new ArrayList<>()).add(thing));
        List<String> said = new ArrayList<>();
        byOwners.forEach(
                (owners, all) -> said.add(MESSAGES.say("suite", Wording.list(all, "et"), Wording.few(owners, most))));
        return said;
    }

    private static List<String> byNote(Map<String, List<String>> notes) {
        List<String> said = new ArrayList<>();
        notes.forEach((note, owners) -> said.add(MESSAGES.say("suite", note, Wording.few(owners, MOST_OWNERS))));
        return said;
    }

    /** At most so many of them, none being cut for one only. */
    private static String few(List<String> words, int most) {
        if (words.size() <= most + 1) {
            return String.join(" ", words);
        }
        String count = Integer.toString(words.size() - most);
        return MESSAGES.say("reste", String.join(" ", words.subList(0, most)), count);
    }

    private static void line(Paragraphs page, String lead, String words) {
        page.paragraph("-", INDENT, MESSAGES.say("suites", lead, words));
    }

    /** What is told under one lead, each thing with all whom it concerns. */
    private static final class Owned {

        private final Map<String, Map<String, List<String>>> told = new LinkedHashMap<>();

        void add(String lead, String thing, String owner) {
            told.computeIfAbsent(lead, none -> new LinkedHashMap<>())
                    .computeIfAbsent(thing, none -> new ArrayList<>())
                    .add(owner);
        }
    }
}
