package fr.mutualisation.advisor.domain;

import fr.mutualisation.advisor.domain.Recommendation.ConstatOpinion;
import fr.mutualisation.advisor.domain.Recommendation.Contribution;
import fr.mutualisation.advisor.domain.Recommendation.ModeOpinion;
import fr.mutualisation.advisor.domain.Recommendation.StepOpinion;
import java.util.List;
import java.util.Optional;

/**
 * What two opinions do not have in common. Nothing is said of what they share, and the second side compared with the
 * first gives the mirror of this.
 *
 * @param between what tells the two sides apart
 * @param first the first opinion
 * @param second the second opinion
 * @param facts the facts that have two values, or a value on one side only, in the order of the vocabulary; the date is
 *     none of them when the dates are what is compared
 * @param lists the lists that do not have the same elements
 * @param forms the forms of which the opinions do not say the same, the most integrated first
 * @param project what is due, noted or signalled for the whole project on one side only
 * @param advice what the comparison with other territories does not advise alike
 * @param conditions the conditions that have two truths or two required values, or that one side alone asks
 * @param citations the texts that one side alone leans on
 * @param missing the questions that one side alone asks, or that do not decide the same
 */
public record OpinionComparison(
        Between between,
        Opinion first,
        Opinion second,
        List<FactDifference> facts,
        List<ListDifference> lists,
        List<FormDifference> forms,
        DutyDifferences project,
        AdviceDifferences advice,
        List<Sides<Condition>> conditions,
        List<Sides<Citation>> citations,
        List<Sides<MissingFact>> missing) {

    /** What tells the two sides of a comparison apart. */
    public enum Between {
        /** Two dossiers, read by the same rules. */
        DOSSIERS,
        /** One dossier at two dates. */
        DATES,
        /** One dossier, read by two rule folders. */
        REGLES
    }

    /**
     * A fact that is not the same on both sides.
     *
     * @param fact its definition, the first side's where both have one
     * @param element for a fact of a list, the element at hand
     * @param facts the fact on each side; empty where it is unknown
     */
    public record FactDifference(FactDefinition fact, Optional<Element> element, Sides<Fact> facts) {}

    /**
     * An element of a list: the same on both sides when it has the same name there, or the same facts, or else the same
     * place.
     *
     * @param name its name, when the dossier gives one
     * @param places its place on each side, from nought
     */
    public record Element(Optional<String> name, Sides<Integer> places) {}

    /**
     * A list that does not have the same elements on both sides.
     *
     * @param list its block of the vocabulary
     * @param sizes its number of elements; empty where the list is unknown
     * @param alone the elements that one side alone has; none when a side does not know the list
     */
    public record ListDifference(Vocabulary.Block list, Sides<Integer> sizes, List<Element> alone) {}

    /**
     * A form of which the opinions do not say the same.
     *
     * @param form the form, as the first side knows it where both do
     * @param opinions what each opinion says of it
     * @param isOtherwiseDecided whether what decides the status differs: the rule, its words, the condition that blocks,
     *     the statuses that remain possible, the facts that decide, the confidence, the status of an element or that of the day of effect
     * @param duties what goes with the form on one side only
     */
    public record FormDifference(
            Form form, Sides<FormOpinion> opinions, boolean isOtherwiseDecided, DutyDifferences duties) {

        /** Whether the statuses are not the same. */
        public boolean changesStatus() {
            return !opinions.first()
                    .map(FormOpinion::status)
                    .equals(opinions.second().map(FormOpinion::status));
        }
    }

    /**
     * Formalities, effects and risks that are not the same on both sides.
     *
     * @param formalities those that one side alone requires, or that are not in the same state
     * @param effects those that one side alone notes, or notes for certain
     * @param risks those that one side alone signals, or signals for certain
     */
    public record DutyDifferences(
            List<Sides<DueFormality>> formalities, List<Sides<Note>> effects, List<Sides<Note>> risks) {

        /** Whether there is no difference. */
        public boolean isEmpty() {
            return formalities.isEmpty() && effects.isEmpty() && risks.isEmpty();
        }
    }

    /**
     * What two recommendations do not say alike.
     *
     * @param changesChoice whether the state of the choice, the modes retained or the forms chosen differ
     * @param changesHold whether the two choices do not hold as far
     * @param modes the modes that do not have the same score, or are premature on one side only
     * @param signals the rules that count for or against a mode on one side only, or not for as much
     * @param constats the findings that the two dossiers do not treat alike
     * @param steps the steps that do not stand at the same level
     * @param pathways the progressive paths that one side alone advises, or advises for certain
     * @param precedents the experiences that are near on one side only
     */
    public record AdviceDifferences(
            boolean changesChoice,
            boolean changesHold,
            List<Sides<ModeOpinion>> modes,
            List<Sides<Contribution>> signals,
            List<Sides<ConstatOpinion>> constats,
            List<Sides<StepOpinion>> steps,
            List<Sides<Note>> pathways,
            List<Sides<NearPrecedent>> precedents) {

        /** Whether there is no difference. */
        public boolean isEmpty() {
            return !changesChoice
                    && !changesHold
                    && modes.isEmpty()
                    && signals.isEmpty()
                    && constats.isEmpty()
                    && steps.isEmpty()
                    && pathways.isEmpty()
                    && precedents.isEmpty();
        }
    }

    /**
     * A text that an opinion leans on.
     *
     * @param article the article
     * @param text the law or decree that gave it this wording
     */
    public record Citation(String article, String text) {}

    /** Whether both sides know the same facts. */
    public boolean hasSameFacts() {
        return facts.isEmpty() && lists.isEmpty();
    }

    /**
     * Whether both opinions say the same, whatever the facts. What is said of several elements in the same words counts
     * once.
     */
    public boolean hasSameOpinion() {
        return forms.isEmpty()
                && project.isEmpty()
                && advice.isEmpty()
                && conditions.isEmpty()
                && citations.isEmpty()
                && missing.isEmpty();
    }
}
