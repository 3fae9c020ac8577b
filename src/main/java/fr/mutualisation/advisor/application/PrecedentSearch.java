package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Benchmark.Precedent;
import fr.mutualisation.advisor.domain.Benchmark.Territory;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.Fact;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.NearPrecedent;
import fr.mutualisation.advisor.domain.NearPrecedent.Likeness;
import fr.mutualisation.advisor.domain.Note;
import fr.mutualisation.advisor.domain.Recommendation.Choice;
import fr.mutualisation.advisor.domain.Recommendation.ModeOpinion;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Truth;
import fr.mutualisation.advisor.domain.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the documented experiences nearest to a dossier, fact by fact, one for each territory. Each fact counts for one: an experience is the
 * nearer the more facts it shares and the fewer differ; what one of the two does not say counts for nothing. Between equals, one
 * whose mode is known comes first.
 */
final class PrecedentSearch {

    private static final int MOST_SHOWN = 3;

    private final Dossier dossier;
    private final Rulebook rulebook;
    private final List<ModeOpinion> modes;
    private final Choice choice;

    PrecedentSearch(Dossier dossier, Rulebook rulebook, List<ModeOpinion> modes, Choice choice) {
        this.dossier = dossier;
        this.rulebook = rulebook;
        this.modes = modes;
        this.choice = choice;
    }

    /** The nearest first; one that shares nothing is not near. */
    List<NearPrecedent> nearest() {
        return rulebook.benchmark().precedents().stream()
                .map(this::compared)
                .filter(near -> near.same().size() > near.different().size())
                .sorted(Comparator.comparingInt((NearPrecedent near) ->
                                near.different().size() - near.same().size())
                        .thenComparingInt(near -> -near.same().size())
                        .thenComparing(near -> near.precedent().mode().isEmpty()))
                .filter(firstOfItsTerritory())
                .limit(MOST_SHOWN)
                .map(near -> new NearPrecedent(
                        near.precedent(), near.same(), near.different(), near.unknown(), parting(near.precedent())))
                .toList();
    }

    /** The services of one territory share its climate and its executive: one of them says it all. */
    private static Predicate<NearPrecedent> firstOfItsTerritory() {
        Set<Territory> seen = new HashSet<>();
        return near -> seen.add(near.precedent().territory());
    }

    private NearPrecedent compared(Precedent precedent) {
        List<Likeness> same = new ArrayList<>();
        List<Likeness> different = new ArrayList<>();
        List<FactDefinition> unknown = new ArrayList<>();
        precedent.profile().forEach((path, there) -> {
            FactDefinition fact = rulebook.vocabulary().definition(path).orElseThrow();
            Optional<Value> here = value(path);
            if (here.isEmpty()) {
                unknown.add(fact);
            } else {
                (here.get().equals(there) ? same : different).add(new Likeness(fact, here.get(), there));
            }
        });
        return new NearPrecedent(precedent, same, different, unknown, List.of());
    }

    private Optional<Value> value(FactPath path) {
        return dossier.fact(path).map(Fact::value);
    }

    /** What speaks for the retained mode and not for the other, against the other only, or holds the other back. */
    private List<Note> parting(Precedent precedent) {
        Optional<ModeOpinion> theirs = precedent
                .mode()
                .flatMap(id -> modes.stream()
                        .filter(mode -> mode.mode().id().equals(id))
                        .findFirst());
        if (theirs.isEmpty() || choice.retained().isEmpty() || choice.retained().contains(theirs.get())) {
            return List.of();
        }
        ModeOpinion ours = choice.retained().get(0);
        List<Note> parting = new ArrayList<>(theirs.get().heldBackBy().stream()
                .filter(note -> note.ground().truth() == Truth.MET)
                .toList());
        parting.addAll(only(ours, theirs.get(), 1));
        parting.addAll(only(theirs.get(), ours, -1));
        return parting;
    }

    private static List<Note> only(ModeOpinion one, ModeOpinion other, int sign) {
        return one.score().contributions().stream()
                .filter(each -> each.counts() && Integer.signum(each.points()) == sign)
                .filter(each -> other.score().contributions().stream()
                        .noneMatch(its -> its.ground().equals(each.ground()) && Integer.signum(its.points()) == sign))
                .map(each -> new Note(one.mode().id(), each.ground(), each.consequence()))
                .toList();
    }
}
