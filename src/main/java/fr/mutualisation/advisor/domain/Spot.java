package fr.mutualisation.advisor.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where one value stands in a dossier, or would stand: a fact outside lists, or a fact of one element.
 *
 * @param path the fact
 * @param element place of the element in its list, from nought; empty outside lists
 */
public record Spot(FactPath path, Optional<Integer> element) implements Comparable<Spot> {

    /** Every place where a fact can stand in that dossier; none in an unknown list. */
    public static List<Spot> of(FactPath path, Dossier dossier) {
        if (!path.isListed()) {
            return List.of(new Spot(path, Optional.empty()));
        }
        List<Spot> spots = new ArrayList<>();
        int size = dossier.elements(path.list()).map(List::size).orElse(0);
        for (int i = 0; i < size; i++) {
            spots.add(new Spot(path, Optional.of(i)));
        }
        return spots;
    }

    /** What the dossier says there. */
    public Optional<Fact> in(Dossier dossier) {
        return element.isEmpty()
                ? dossier.fact(path)
                : dossier.elements(path.list())
                        .filter(all -> element.get() < all.size())
                        .flatMap(all ->
                                Optional.ofNullable(all.get(element.get()).get(path)));
    }

    /** The same dossier with that value there. */
    public Dossier give(Value value, Dossier dossier, Vocabulary vocabulary) {
        return element.map(at -> dossier.with(path, at, value, vocabulary))
                .orElseGet(() -> dossier.with(path, value, vocabulary));
    }

    @Override
    public int compareTo(Spot other) {
        int byPath = path.compareTo(other.path);
        return byPath != 0 ? byPath : Integer.compare(element.orElse(0), other.element.orElse(0));
    }

    /** As people read it in a path: {@code communes[1].membreEpci}. */
    public String text() {
        return element.map(at -> path.text().replace("[]", "[" + at + "]")).orElse(path.text());
    }
}
