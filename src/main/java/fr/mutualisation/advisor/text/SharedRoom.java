package fr.mutualisation.advisor.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;

/** The parts of a page of which the lines are counted: each whole where there is room, else each within its share. */
final class SharedRoom {

    private final List<Part> parts = new ArrayList<>();
    private final List<Part> supple = new ArrayList<>();

    /** A part that knows how to be shorter; what it gives may still be longer than asked. */
    void add(int share, IntFunction<Paragraphs> within) {
        parts.add(new Part(parts.size(), share, within, within.apply(Integer.MAX_VALUE)));
    }

    /** The same, for one that becomes shorter before any other does. */
    void addSupple(int share, IntFunction<Paragraphs> within) {
        add(share, within);
        supple.add(parts.get(parts.size() - 1));
    }

    /** A part of which only the first lines can be kept. */
    void add(int share, Paragraphs whole) {
        add(share, whole::within);
    }

    /** The parts in their order, in no more lines than that: what the short ones leave goes to the long ones. */
    List<Paragraphs> within(int room) {
        List<Paragraphs> told = new ArrayList<>(parts.stream().map(Part::whole).toList());
        for (Part part : supple) {
            int others = lines(told) - told.get(part.place()).lines();
            told.set(part.place(), part.within().apply(Math.max(0, room - others)));
        }
        return lines(told) <= room ? told : shared(room);
    }

    private static int lines(List<Paragraphs> pages) {
        return pages.stream().mapToInt(Paragraphs::lines).sum();
    }

    private List<Paragraphs> shared(int room) {
        List<Paragraphs> told = new ArrayList<>(parts.stream().map(Part::whole).toList());
        List<Part> shortestFirst = parts.stream()
                .sorted(Comparator.comparingInt(part -> part.whole().lines() / part.share()))
                .toList();
        int left = room;
        int shares = parts.stream().mapToInt(Part::share).sum();
        for (Part part : shortestFirst) {
            int most = left * part.share() / shares;
            Paragraphs kept = part.whole().lines() <= most
                    ? part.whole()
                    : part.within().apply(most).within(most);
            told.set(part.place(), kept);
            left -= kept.lines();
            shares -= part.share();
        }
        return told;
    }

    private record Part(int place, int share, IntFunction<Paragraphs> within, Paragraphs whole) {}
}
