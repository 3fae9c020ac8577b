package fr.mutualisation.advisor.domain;

import fr.mutualisation.advisor.domain.VerificationReport.Failure;
import java.util.List;
import java.util.Optional;

/**
 * What two rule folders do not have in common, and what that changes.
 *
 * @param first fingerprint of the first folder
 * @param second fingerprint of the second folder
 * @param changes the entries that are not the same: rules and what they weigh, thresholds, forms, formalities, acts,
 *     checks, entries of the back-planning, blocks and facts of the vocabulary, entries of the benchmark
 * @param cases the effect on the cases
 * @param opinions the effect on a dossier, when one is given
 */
public record RulesComparison(
        String first, String second, List<Change> changes, CaseEffects cases, Optional<OpinionComparison> opinions) {

    /** What an entry of a rule folder is. */
    public enum Kind {
        REGLE,
        SEUIL,
        BLOC,
        FAIT,
        FORME,
        FORMALITE,
        ACTE,
        CONTROLE,
        ECHEANCE,
        SOURCE,
        CONSTAT,
        MODE,
        ETAPE,
        PARCOURS,
        EXPERIENCE
    }

    /**
     * An entry that one side alone has, or that is not written in the same way on both.
     *
     * @param kind what it is
     * @param id its name, the same on both sides
     * @param titles what people call it, on each side that has it
     * @param aspects in what it differs; all that it says when one side alone has it
     */
    public record Change(Kind kind, String id, Sides<String> titles, List<Aspect> aspects) {}

    /**
     * One respect in which an entry differs.
     *
     * @param name which respect
     * @param first what the first side alone says, as its files write it
     * @param second what the second side alone says; when neither says anything alone, the same words are in another
     *     order, or are computed in another way
     */
    public record Aspect(AspectName name, List<String> first, List<String> second) {}

    /** The respects in which entries differ. */
    public enum AspectName {
        TITRE,
        COUCHE,
        ARTICLE,
        TEXTE,
        CONFIANCE,
        SOURCE,
        QUESTION_OUVERTE,
        LECTURE,
        EXCEPTIONS,
        PREMIER_JOUR,
        DERNIER_JOUR,
        CONDITIONS,
        CONCLUSIONS,
        VALEURS,
        LIBELLE,
        QUESTION,
        AIDE,
        TYPE,
        BORNES,
        CHANGEMENT,
        OBLIGATOIRE,
        PAR_DEFAUT,
        SAISIE,
        CALCUL,
        PHRASES,
        BASE_LEGALE,
        ETIQUETTES,
        INTEGRATION,
        LISTE,
        RAPPEL,
        ETAPE,
        RANG,
        JUGEE_A,
        NIVEAU,
        REMEDE,
        POIDS,
        FORMES,
        CONTENU
    }

    /**
     * The effect on the cases. Each case of either folder is run with the rules of both.
     *
     * @param compared number of cases run
     * @param edited the cases that one folder alone has, or that expect or give something else in the other
     * @param effects the cases whose result is not the same
     */
    public record CaseEffects(int compared, List<Sides<RuleCase>> edited, List<CaseEffect> effects) {}

    /**
     * A case whose result is not the same on both sides.
     *
     * @param ruleCase the case
     * @param first its result with the first rules
     * @param second its result with the second rules
     * @param forms the forms whose status changes; none when a side refuses the dossier
     * @param isOtherwiseMoved whether a reason, a formality, an effect, a risk or the advice changes besides
     */
    public record CaseEffect(
            RuleCase ruleCase,
            CaseResult first,
            CaseResult second,
            List<FormStatuses> forms,
            boolean isOtherwiseMoved) {

        /** Whether the case holds on one side alone, is refused on one side alone, or a form changes status. */
        public boolean changesResult() {
            return first.holds() != second.holds() || first.isRefused() != second.isRefused() || !forms.isEmpty();
        }
    }

    /**
     * What a case gives with some rules.
     *
     * @param isRefused whether its dossier is refused
     * @param failures what it expects and does not get
     */
    public record CaseResult(boolean isRefused, List<Failure> failures) {

        /** Whether the case gets all that it expects. */
        public boolean holds() {
            return failures.isEmpty();
        }
    }

    /**
     * A form whose status changes.
     *
     * @param form its id
     * @param statuses its status on each side; empty where the form does not exist
     */
    public record FormStatuses(String form, Sides<Status> statuses) {}

    /** Whether both folders say the same, cases included. */
    public boolean isSame() {
        return changes.isEmpty() && cases.edited().isEmpty();
    }
}
