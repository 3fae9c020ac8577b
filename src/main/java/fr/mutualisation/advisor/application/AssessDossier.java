package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Act;
import fr.mutualisation.advisor.domain.Consequence;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.DossierCheck;
import fr.mutualisation.advisor.domain.Fact;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.Findings;
import fr.mutualisation.advisor.domain.FormOpinion;
import fr.mutualisation.advisor.domain.Ground;
import fr.mutualisation.advisor.domain.Opinion;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Recommendation;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Tree;
import fr.mutualisation.advisor.domain.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Function;

/** Gives the opinion on a dossier. */
public final class AssessDossier {

    private static final FactPath REFERENCE = new FactPath("projet.reference");
    private static final FactPath TITLE = new FactPath("projet.intitule");

    private final String engineVersion;
    private final Map<Rulebook, DecidingFacts> deciding = Collections.synchronizedMap(new WeakHashMap<>());

    /**
     * An assessor.
     *
     * @param engineVersion version that each opinion carries
     */
    public AssessDossier(String engineVersion) {
        this.engineVersion = engineVersion;
    }

    /** The opinion on what {@code input} describes, or every fault of the input, incoherent facts included. */
    public Outcome<Opinion> assess(Tree input, Rulebook rulebook) {
        return DossierCheck.check(input, rulebook.vocabulary()).then(dossier -> assess(dossier, rulebook));
    }

    /** The opinion on a checked dossier, or the facts that cannot both be true. */
    public Outcome<Opinion> assess(Dossier dossier, Rulebook rulebook) {
        return assess(dossier, rulebook, new ActFindings(dossier, rulebook));
    }

    /** The same, where the rules have already been asked. */
    Outcome<Opinion> assess(Dossier dossier, Rulebook rulebook, ActFindings findings) {
        List<Fault> clashes = clashes(findings.ofVote());
        return clashes.isEmpty() ? Outcome.accepted(opinion(dossier, rulebook, findings)) : Outcome.refused(clashes);
    }

    /** What the law says of a checked dossier, without any comparison, for those who need no recommendation. */
    Outcome<Opinion> law(Dossier dossier, Rulebook rulebook) {
        ActFindings findings = new ActFindings(dossier, rulebook);
        List<Fault> clashes = clashes(findings.ofVote());
        return clashes.isEmpty()
                ? Outcome.accepted(opinion(dossier, rulebook, findings, forms -> Recommendation.NONE))
                : Outcome.refused(clashes);
    }

    private Opinion opinion(Dossier dossier, Rulebook rulebook, ActFindings findings) {
        return opinion(dossier, rulebook, findings, forms -> recommendation(dossier, rulebook, findings, forms));
    }

    private Opinion opinion(
            Dossier dossier,
            Rulebook rulebook,
            ActFindings findings,
            Function<List<FormOpinion>, Recommendation> recommend) {
        OpinionDraft draft = new OpinionDraft(dossier, rulebook, findings);
        return new Opinion(
                words(dossier, REFERENCE),
                words(dossier, TITLE),
                dossier.date(),
                dossier.names(rulebook.vocabulary()),
                otherActs(dossier),
                engineVersion,
                rulebook.fingerprint(),
                draft.forms(),
                draft.project(),
                findings.conditions(),
                draft.missing(),
                recommend.apply(draft.forms()));
    }

    private Recommendation recommendation(
            Dossier dossier, Rulebook rulebook, ActFindings findings, List<FormOpinion> forms) {
        return rulebook.benchmark().modes().isEmpty()
                ? Recommendation.NONE
                : new RecommendationDraft(dossier, rulebook, deciding(rulebook), findings, forms).recommendation();
    }

    /** Kept from one dossier to the next, as long as somebody holds the rules. */
    private DecidingFacts deciding(Rulebook rulebook) {
        return deciding.computeIfAbsent(rulebook, key -> new DecidingFacts());
    }

    private static Map<Act, LocalDate> otherActs(Dossier dossier) {
        Map<Act, LocalDate> days = new EnumMap<>(Act.class);
        ActFindings.day(dossier, Act.AVIS).ifPresent(day -> days.put(Act.AVIS, day));
        ActFindings.day(dossier, Act.EFFET).ifPresent(day -> days.put(Act.EFFET, day));
        return days;
    }

    private static Optional<String> words(Dossier dossier, FactPath path) {
        return dossier.fact(path).map(Fact::value).map(value -> value.text());
    }

    static List<Fault> clashes(Findings findings) {
        Set<Fault> clashes = new LinkedHashSet<>();
        for (Ground ground : findings.grounds()) {
            for (Consequence consequence : ground.consequences()) {
                if (ground.truth() == Truth.MET && consequence instanceof Consequence.Incoherence incoherence) {
                    clashes.add(Fault.atPath(
                            FaultCode.INCOHERENT_FACTS,
                            "$." + incoherence.one(),
                            incoherence.one().text(),
                            incoherence.other().text(),
                            incoherence.message(),
                            ground.rule().article()));
                }
            }
        }
        return new ArrayList<>(clashes);
    }
}
