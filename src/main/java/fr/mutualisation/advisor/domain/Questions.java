package fr.mutualisation.advisor.domain;

import java.util.List;
import java.util.Optional;

/**
 * What is not known, and what it would decide.
 *
 * @param opinion the opinion on the dossier as it is
 * @param ranked the questions whose answer can still change a status or the recommendation, or rules out a status that the
 *     opinion holds possible; those that decide most first
 * @param settled the facts that rules in force read and that can no longer change either, whatever is learnt
 * @param complete false when something was left untried: then a question may be there for nothing
 */
public record Questions(Opinion opinion, List<Question> ranked, List<Settled> settled, boolean complete) {

    /**
     * A question worth asking.
     *
     * @param fact the fact
     * @param spots where it is unknown; none when the whole list is
     * @param articles the articles of the rules that ask, those of the law first
     * @param forms the forms whose final status it can still change, alone or with other answers
     * @param recommends whether it can still change the recommendation
     * @param refines ids of the forms whose formalities, effects or risks depend on it; {@code PROJET} for the project
     * @param answers what each answer would do, given at once wherever the fact is unknown
     */
    public record Question(
            FactDefinition fact,
            List<Spot> spots,
            List<String> articles,
            List<Form> forms,
            boolean recommends,
            List<String> refines,
            List<Effect> answers) {}

    /**
     * What one answer would do.
     *
     * @param answer the answer
     * @param statuses the forms of which the law would say something else
     * @param picks what would be recommended, when it is not what is recommended now
     * @param clash why the answer is impossible: it clashes with what the dossier says
     */
    public record Effect(Answer answer, List<StatusChange> statuses, Optional<Picks> picks, Optional<Fault> clash) {

        /** Whether another answer would do the same. */
        public boolean doesAs(Effect other) {
            return statuses.equals(other.statuses) && picks.equals(other.picks) && clash.equals(other.clash);
        }
    }

    /**
     * A fact that can no longer matter.
     *
     * @param fact the fact
     * @param spots where it is unknown; none when the whole list is
     * @param refines ids of the forms whose formalities, effects or risks still depend on it
     * @param tried number of answers tried: none changes anything
     */
    public record Settled(FactDefinition fact, List<Spot> spots, List<String> refines, int tried) {}
}
