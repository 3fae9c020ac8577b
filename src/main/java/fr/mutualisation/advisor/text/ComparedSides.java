package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.OpinionComparison;
import fr.mutualisation.advisor.domain.Sides;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How the sentences of a comparison name its two sides.
 *
 * @param first « dans le premier dossier », « au 17 décembre 2010 »
 * @param second « dans le second dossier », « au 15 janvier 2011 »
 */
record ComparedSides(String first, String second) {

    private static final Messages MESSAGES = Messages.of("comparaison.properties");

    static ComparedSides of(OpinionComparison comparison) {
        return switch (comparison.between()) {
            case DATES ->
                new ComparedSides(
                        MESSAGES.say(
                                "cote.DATES", Wording.day(comparison.first().date())),
                        MESSAGES.say(
                                "cote.DATES", Wording.day(comparison.second().date())));
            case DOSSIERS, REGLES -> of(comparison.between());
        };
    }

    static ComparedSides of(OpinionComparison.Between between) {
        return new ComparedSides(MESSAGES.say("cote." + between + ".1"), MESSAGES.say("cote." + between + ".2"));
    }

    /** Hands over, side after side, what that side alone has; the things are grouped and told in words. */
    <T, G> void alone(Collection<Sides<T>> differences, Function<T, G> group, Function<T, String> words, Told<G> told) {
        alone(first, differences, Sides::first, group, words, told);
        alone(second, differences, Sides::second, group, words, told);
    }

    private static <T, G> void alone(
            String name,
            Collection<Sides<T>> differences,
            Function<Sides<T>, Optional<T>> side,
            Function<T, G> group,
            Function<T, String> words,
            Told<G> told) {
        Map<G, List<String>> groups = new LinkedHashMap<>();
        for (Sides<T> sides : differences) {
            if (!sides.areBoth()) {
                side.apply(sides)
                        .ifPresent(thing -> groups.computeIfAbsent(group.apply(thing), key -> new ArrayList<>())
                                .add(words.apply(thing)));
            }
        }
        groups.forEach((key, all) -> told.tell(name, key, all));
    }

    /** Takes what one side alone has. */
    @FunctionalInterface
    interface Told<G> {
        void tell(String side, G group, List<String> words);
    }
}
