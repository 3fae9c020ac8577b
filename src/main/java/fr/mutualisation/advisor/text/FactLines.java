package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.Fact;
import fr.mutualisation.advisor.domain.OpinionComparison;
import fr.mutualisation.advisor.domain.OpinionComparison.Element;
import fr.mutualisation.advisor.domain.OpinionComparison.FactDifference;
import fr.mutualisation.advisor.domain.OpinionComparison.ListDifference;
import fr.mutualisation.advisor.domain.Value;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.Optional;

/** The lines of a comparison on the facts that differ. */
record FactLines(
        OpinionComparison comparison, ComparedSides sides, Paragraphs page, Vocabulary ofFirst, Vocabulary ofSecond) {

    private static final Messages MESSAGES = Messages.of("comparaison.properties");
    private static final Messages FRAME = Messages.of("avis.properties");
    private static final int INDENT = 2;

    void write() {
        page.title(OpinionComparisonPage.number(
                "faits.titre", comparison.facts().size() + comparison.lists().size()));
        comparison.facts().forEach(this::fact);
        comparison.lists().forEach(this::list);
    }

    private void fact(FactDifference difference) {
        say(
                "fait",
                Wording.capitalised(difference
                        .element()
                        .map(element -> element(difference, element))
                        .orElse("")),
                difference.element().isPresent()
                        ? difference.fact().label()
                        : Wording.capitalised(difference.fact().label()),
                value(difference, difference.facts().first(), ofFirst),
                sides.first(),
                value(difference, difference.facts().second(), ofSecond),
                sides.second());
    }

    private static String value(FactDifference difference, Optional<Fact> fact, Vocabulary vocabulary) {
        String value = Wording.value(
                vocabulary.definition(difference.fact().path()).orElse(difference.fact()), fact.map(Fact::value));
        if (fact.map(Fact::value).filter(known -> known instanceof Value.Words).isPresent()) {
            return MESSAGES.say("fait.texte", value);
        }
        return fact.filter(known -> known.origin() == Fact.Origin.CALCULE).isPresent()
                ? MESSAGES.say("fait.calcule", value)
                : value;
    }

    private String element(FactDifference difference, Element element) {
        String path = difference.fact().path().list();
        return element(ofFirst.list(path).or(() -> ofSecond.list(path)).orElseThrow(), element);
    }

    private static String element(Vocabulary.Block list, Element element) {
        return element.name()
                .map(name -> MESSAGES.say(
                        "element.nom",
                        list.list().map(Vocabulary.ListShape::each).orElse(list.label()),
                        name))
                .orElseGet(() -> MESSAGES.say(
                        "element.rang",
                        list.label(),
                        Integer.toString(element.places().any() + 1)));
    }

    private void list(ListDifference difference) {
        say(
                "liste",
                difference.list().label(),
                size(difference.sizes().first()),
                sides.first(),
                size(difference.sizes().second()),
                sides.second());
        difference
                .alone()
                .forEach(element -> say(
                        "element.seul",
                        Wording.capitalised(element(difference.list(), element)),
                        element.places().first().isPresent() ? sides.first() : sides.second()));
    }

    private static String size(Optional<Integer> size) {
        return size.map(known -> OpinionComparisonPage.counted("liste", known)).orElse(FRAME.say("sans-reponse"));
    }

    private void say(String key, String... details) {
        page.paragraph("-", INDENT, MESSAGES.say(key, details));
    }
}
