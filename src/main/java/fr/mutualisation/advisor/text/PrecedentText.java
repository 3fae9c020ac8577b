package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.Benchmark.Mode;
import fr.mutualisation.advisor.domain.Benchmark.Precedent;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.NearPrecedent;
import fr.mutualisation.advisor.domain.NearPrecedent.Likeness;
import fr.mutualisation.advisor.domain.Recommendation;
import java.util.List;

/** The sentences on the experiences of other territories that are near. */
record PrecedentText(Recommendation advice, Cited cited) {

    private static final Messages MESSAGES = Messages.of("conseil.properties");

    String precedent(NearPrecedent near) {
        Precedent precedent = near.precedent();
        String mode = precedent
                .mode()
                .map(id -> id.equals(Precedent.NO_MODE)
                        ? MESSAGES.say("experience.mode.AUCUN")
                        : MESSAGES.say(
                                "experience.mode",
                                advice.benchmark().mode(id).map(Mode::name).orElse(id)))
                .orElseGet(() -> MESSAGES.say("experience.mode.tu"));
        return MESSAGES.say(
                "experience",
                precedent.territory().name(),
                precedent.service(),
                mode,
                precedent.since().map(year -> Integer.toString(year)).orElse(""),
                precedent.story(),
                cited.of(precedent.sources()));
    }

    String likeness(NearPrecedent near) {
        return MESSAGES.say(
                "experience.proche",
                Wording.list(near.same().stream().map(PrecedentText::same).toList(), "et"),
                Wording.list(near.different().stream().map(PrecedentText::other).toList(), "et"),
                Wording.list(near.unknown().stream().map(FactDefinition::label).toList(), "et"));
    }

    /** The same without values, but where they differ; of the facts that are alike, the first few. */
    String shortLikeness(NearPrecedent near, int most) {
        int others = near.same().size() <= most + 1 ? 0 : near.same().size() - most;
        List<String> same = near.same().stream()
                .limit(near.same().size() - others)
                .map(one -> one.fact().label())
                .toList();
        return MESSAGES.say(
                "experience.proche.court",
                others > 0 ? String.join(", ", same) : Wording.list(same, "et"),
                Wording.list(near.different().stream().map(PrecedentText::other).toList(), "et"),
                others > 0 ? Integer.toString(others) : "");
    }

    private static String same(Likeness one) {
        return MESSAGES.say("experience.meme", one.fact().label(), Wording.value(one.fact(), one.here()));
    }

    private static String other(Likeness one) {
        return MESSAGES.say(
                "experience.ici",
                one.fact().label(),
                Wording.value(one.fact(), one.there()),
                Wording.value(one.fact(), one.here()));
    }

    /** Why its mode is not the one advised here, with at most so many reasons; empty when it is. */
    List<String> parting(NearPrecedent near, int most) {
        return near.parting().stream()
                .limit(most)
                .map(note -> MESSAGES.say("enseignement", note.consequence().message(), cited.of(note)))
                .toList();
    }
}
