package fr.mutualisation.advisor.domain;

import java.util.List;
import java.util.Optional;

/**
 * The status of every form over all the regimes, for one dossier whose other facts stay as they are.
 *
 * @param opinion the opinion at the dossier's own date
 * @param forms one timeline for each form, the most integrated first
 */
public record Timeline(Opinion opinion, List<FormTimeline> forms) {

    /**
     * The periods of one form: they follow one another without gap or overlap, from the first day covered.
     *
     * @param form the form
     * @param stretches its periods, oldest first
     */
    public record FormTimeline(Form form, List<Stretch> stretches) {}

    /**
     * A period during which the status stays the same.
     *
     * @param period its days
     * @param opinion what the opinion says of the form on its first day; empty when the dossier's facts are incoherent
     *     then
     * @param clash why the dossier is refused on those days
     */
    public record Stretch(Period period, Optional<FormOpinion> opinion, Optional<Fault> clash) {

        /** Whether the other stretch says the same of the form, for the same reason. */
        public boolean saysAs(Stretch other) {
            return opinion.map(FormOpinion::possible).equals(other.opinion.map(FormOpinion::possible))
                    && decider().equals(other.decider());
        }

        private Optional<String> decider() {
            return opinion.flatMap(FormOpinion::reason)
                    .map(reason -> reason.ground().rule().id()
                            + reason.condition().map(Condition::sentence).orElse(""));
        }

        /** This stretch, going on to the end of the next one. */
        public Stretch until(Stretch next) {
            return new Stretch(new Period(period.from(), next.period().to()), opinion, clash);
        }
    }
}
