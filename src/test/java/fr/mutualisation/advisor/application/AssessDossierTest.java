package fr.mutualisation.advisor.application;

import static fr.mutualisation.advisor.domain.Truth.FAILED;
import static fr.mutualisation.advisor.domain.Truth.MET;
import static fr.mutualisation.advisor.domain.Truth.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mutualisation.advisor.domain.Confidence;
import fr.mutualisation.advisor.domain.Consequence;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.DueFormality;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FormOpinion;
import fr.mutualisation.advisor.domain.Ground;
import fr.mutualisation.advisor.domain.Note;
import fr.mutualisation.advisor.domain.Opinion;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Sketch;
import fr.mutualisation.advisor.domain.SmallVocabulary;
import fr.mutualisation.advisor.domain.Status;
import fr.mutualisation.advisor.domain.Truth;
import fr.mutualisation.advisor.domain.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class AssessDossierTest {

    private static final String COMMON = MadeUpRules.COMMON.id();
    private static final String LENT = MadeUpRules.LENT.id();
    private static final FactPath DATE = Dossier.DATE;
    private static final Value.Day DAY = new Value.Day(LocalDate.of(2024, 1, 15));

    private final MadeUpRules rules = new MadeUpRules();
    private Sketch sketch = Sketch.of(Map.of(DATE, DAY));

    private static Consequence opens(String form) {
        return new Consequence.Ruling(Consequence.Ruling.Kind.OUVRE, form, "ouverte");
    }

    private static Consequence closes(String form) {
        return new Consequence.Ruling(Consequence.Ruling.Kind.FERME, form, "fermée");
    }

    private static Consequence reserves(String form) {
        return new Consequence.Ruling(Consequence.Ruling.Kind.RESERVE, form, "sous réserve");
    }

    private static Consequence requires(String formality, String form) {
        return new Consequence.Requirement(formality, Optional.of(form), "requise pour " + form);
    }

    private void agents(int number) {
        List<Map<FactPath, Value>> agents = new ArrayList<>();
        while (agents.size() < number) {
            agents.add(Map.of());
        }
        sketch = sketch.with("agents", agents);
    }

    private Opinion opinion() {
        Outcome<Opinion> outcome =
                new AssessDossier("1.2.3").assess(sketch.dossier(SmallVocabulary.VOCABULARY), rules.rulebook());
        return ((Outcome.Accepted<Opinion>) outcome).value();
    }

    private FormOpinion form(String id) {
        return opinion().forms().stream()
                .filter(form -> form.form().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFormThatNothingOpensIsClosedWithoutReason() {
        FormOpinion form = form(COMMON);

        assertThat(form.status()).isEqualTo(Status.FERMEE);
        assertThat(form.reason()).isEmpty();
        assertThat(form.grounds()).isEmpty();
        assertThat(form.confidence()).isEqualTo(Confidence.HAUTE);
    }

    @Test
    void anOpenFormGivesTheFirstRuleThatOpensIt() {
        rules.rule(FAILED, "projet.interet", opens(COMMON))
                .rule(MET, "projet.gratuit", opens(COMMON))
                .rule(MET, "epci.nature", opens(COMMON));

        FormOpinion form = form(COMMON);

        assertThat(form.status()).isEqualTo(Status.OUVERTE);
        assertThat(reason(form)).isEqualTo("regle-1");
        assertThat(form.reason().flatMap(FormOpinion.Reason::condition)).isEmpty();
        assertThat(form.grounds())
                .extracting(ground -> ground.rule().id())
                .containsExactly("regle-0", "regle-1", "regle-2");
        assertThat(form.deciding()).isEmpty();
    }

    private static String reason(FormOpinion form) {
        return form.reason().orElseThrow().ground().rule().id();
    }

    @Test
    void aFormThatItsOnlyBaseMissesNamesTheConditionThatFailed() {
        rules.rule(FAILED, "epci.nature", opens(COMMON));

        FormOpinion form = form(COMMON);

        assertThat(form.status()).isEqualTo(Status.FERMEE);
        assertThat(form.reason().flatMap(FormOpinion.Reason::condition))
                .contains(MadeUpRules.condition("epci.nature", FAILED));
    }

    @Test
    void aVetoClosesWhatIsOpen() {
        rules.rule(MET, "epci.nature", opens(COMMON)).rule(MET, "projet.gratuit", closes(COMMON));

        assertThat(form(COMMON).status()).isEqualTo(Status.FERMEE);
        assertThat(reason(form(COMMON))).isEqualTo("regle-1");
    }

    @Test
    void aReserveQualifiesAndNeverOpens() {
        rules.rule(MET, "projet.gratuit", reserves(COMMON));
        assertThat(form(COMMON).status()).isEqualTo(Status.FERMEE);

        rules.rule(MET, "epci.nature", opens(COMMON));
        assertThat(form(COMMON).status()).isEqualTo(Status.SOUS_RESERVE);
        assertThat(reason(form(COMMON))).isEqualTo("regle-0");
    }

    @Test
    void anUndeterminedFormNamesOnlyTheFactsThatStillDecide() {
        rules.rule(MET, "epci.nature", opens(COMMON))
                .rule(UNKNOWN, "projet.gratuit", opens(COMMON))
                .rule(UNKNOWN, "projet.population", reserves(COMMON))
                .rule(UNKNOWN, "projet.interet", closes(COMMON));

        FormOpinion form = form(COMMON);

        assertThat(form.status()).isEqualTo(Status.INDETERMINEE);
        assertThat(form.possible()).containsExactly(Status.OUVERTE, Status.SOUS_RESERVE, Status.FERMEE);
        assertThat(form.deciding()).containsExactly(new FactPath("projet.interet"), new FactPath("projet.population"));
    }

    @Test
    void aComputedFactIsAskedForThroughWhatItIsComputedFrom() {
        rules.rule(UNKNOWN, "epci.fiscalitePropre", opens(COMMON));

        assertThat(form(COMMON).deciding()).containsExactly(new FactPath("epci.nature"));
    }

    @Test
    void confidenceIsTheLowestAmongTheRulesThatDecided() {
        rules.rule(MET, "epci.nature", opens(COMMON))
                .sure(Confidence.MOYENNE)
                .rule(MET, "projet.gratuit", opens(COMMON))
                .sure(Confidence.BASSE)
                .rule(FAILED, "projet.interet", reserves(COMMON))
                .rule(UNKNOWN, "projet.interet", opens(COMMON));

        assertThat(form(COMMON).confidence()).isEqualTo(Confidence.MOYENNE);
        assertThat(form(COMMON).mustBeChecked()).isTrue();
    }

    @Test
    void anOpenLegalQuestionCallsForACheckWhateverTheConfidence() {
        rules.rule(MET, "epci.nature", opens(LENT)).open("Q7").rule(MET, "epci.nature", opens(COMMON));
        agents(1);

        assertThat(form(COMMON).mustBeChecked()).isTrue();
        assertThat(form(LENT).mustBeChecked()).isFalse();
    }

    @Test
    void aFormJudgedAgentByAgentIsOpenWhenItIsForAll() {
        agents(2);
        rules.rule(0, MET, "agents[].accord", opens(LENT)).rule(1, MET, "agents[].accord", opens(LENT));

        assertThat(form(LENT).status()).isEqualTo(Status.OUVERTE);
        assertThat(statuses(form(LENT))).containsExactly(Status.OUVERTE, Status.OUVERTE);
    }

    private static List<Status> statuses(FormOpinion form) {
        return form.byElement().stream().map(FormOpinion.ElementStatus::status).toList();
    }

    @Test
    void aFormJudgedAgentByAgentIsUnderReserveWhenAgentsDiffer() {
        agents(2);
        rules.rule(0, MET, "agents[].accord", opens(LENT)).rule(1, FAILED, "agents[].accord", opens(LENT));

        assertThat(form(LENT).status()).isEqualTo(Status.SOUS_RESERVE);
        assertThat(statuses(form(LENT))).containsExactly(Status.OUVERTE, Status.FERMEE);
    }

    @Test
    void oneUnknownAgentLeavesTheFormUndetermined() {
        agents(2);
        rules.rule(0, MET, "agents[].accord", opens(LENT)).rule(1, UNKNOWN, "agents[].accord", opens(LENT));

        assertThat(form(LENT).status()).isEqualTo(Status.INDETERMINEE);
        assertThat(form(LENT).possible()).containsExactly(Status.OUVERTE, Status.SOUS_RESERVE);
        assertThat(statuses(form(LENT))).containsExactly(Status.OUVERTE, Status.INDETERMINEE);
        assertThat(form(LENT).deciding()).containsExactly(new FactPath("agents[].accord"));
    }

    @Test
    void aRuleOnTheProjectCountsForEachAgent() {
        agents(2);
        rules.rule(0, MET, "agents[].accord", opens(LENT))
                .rule(1, MET, "agents[].accord", opens(LENT))
                .rule(MET, "projet.gratuit", closes(LENT));

        assertThat(form(LENT).status()).isEqualTo(Status.FERMEE);
        assertThat(statuses(form(LENT))).containsExactly(Status.FERMEE, Status.FERMEE);
    }

    @Test
    void anUnknownListOfAgentsLeavesEverythingPossible() {
        rules.rule(0, UNKNOWN, "agents[].accord", opens(LENT));

        assertThat(form(LENT).status()).isEqualTo(Status.INDETERMINEE);
        assertThat(form(LENT).possible()).containsExactly(Status.OUVERTE, Status.SOUS_RESERVE, Status.FERMEE);
        assertThat(form(LENT).byElement()).isEmpty();
    }

    @Test
    void withoutAgentsThereIsNothingToLend() {
        agents(0);
        rules.rule(MET, "epci.nature", opens(LENT));

        assertThat(form(LENT).status()).isEqualTo(Status.FERMEE);
        assertThat(form(LENT).byElement()).isEmpty();
    }

    @Test
    void formalitiesAreGatheredByCodeInTheOrderInWhichTheyCanBeDone() {
        sketch = Sketch.of(
                Map.of(DATE, DAY, new FactPath("formalites"), new Value.Codes(new TreeSet<>(List.of("AVIS")))));
        rules.rule(MET, "epci.nature", opens(COMMON))
                .rule(UNKNOWN, "projet.interet", requires("VOTE", COMMON))
                .rule(MET, "epci.nature", requires("AVIS", COMMON))
                .rule(UNKNOWN, "projet.gratuit", requires("FICHE_IMPACT", COMMON))
                .rule(MET, "epci.nature", requires("FICHE_IMPACT", COMMON))
                .rule(FAILED, "epci.nature", requires("FICHE_IMPACT", COMMON));

        List<DueFormality> due = form(COMMON).formalities();

        assertThat(due)
                .extracting(one -> one.formality().code() + " " + one.state())
                .containsExactly("FICHE_IMPACT A_FAIRE", "AVIS ACCOMPLIE", "VOTE A_CONFIRMER");
        assertThat(due.get(0).grounds())
                .extracting(ground -> ground.rule().id())
                .containsExactly("regle-3", "regle-4");
    }

    @Test
    void aClosedFormAsksForNothing() {
        rules.rule(MET, "epci.nature", closes(COMMON), requires("VOTE", COMMON));

        assertThat(form(COMMON).formalities()).isEmpty();
        assertThat(opinion().project().formalities()).isEmpty();
    }

    @Test
    void effectsAndRisksOfTheProjectStandApart() {
        rules.rule(MET, "epci.nature", opens(COMMON))
                .rule(MET, "projet.gratuit", new Consequence.Effect("GRATUIT", Optional.empty(), "effet"))
                .rule(UNKNOWN, "projet.interet", new Consequence.Risk("RECOURS", Optional.of(COMMON), "risque"))
                .rule(FAILED, "projet.interet", new Consequence.Risk("AUTRE", Optional.of(COMMON), "risque"));

        assertThat(opinion().project().effects()).extracting(Note::code).containsExactly("GRATUIT");
        assertThat(form(COMMON).effects()).isEmpty();
        assertThat(form(COMMON).risks())
                .extracting(note -> note.code() + " " + note.ground().truth())
                .containsExactly("RECOURS UNKNOWN");
    }

    @Test
    void missingFactsThatDecideMostFormsComeFirst() {
        agents(1);
        rules.rule(UNKNOWN, "projet.population", opens(COMMON))
                .rule(UNKNOWN, "projet.interet", opens(COMMON), opens(LENT))
                .rule(UNKNOWN, "epci.nature", requires("VOTE", COMMON), requires("VOTE", LENT))
                .rule(UNKNOWN, "projet.gratuit", new Consequence.Effect("GRATUIT", Optional.empty(), "effet"))
                .rule(FAILED, "projet.intitule", closes(COMMON));

        assertThat(opinion().missing())
                .extracting(missing -> missing.fact().path() + " " + missing.decides() + " " + missing.refines())
                .containsExactly(
                        "projet.interet [SERVICE_COMMUN, MAD_INDIVIDUELLE] []",
                        "projet.population [SERVICE_COMMUN] []",
                        "epci.nature [] [SERVICE_COMMUN, MAD_INDIVIDUELLE]",
                        "projet.gratuit [] [PROJET]");
    }

    @Test
    void aFactThatDecidesAFormIsNotSaidToRefineIt() {
        rules.rule(UNKNOWN, "projet.interet", opens(COMMON), requires("VOTE", COMMON));

        assertThat(opinion().missing())
                .extracting(missing -> missing.decides() + " " + missing.refines())
                .containsExactly("[SERVICE_COMMUN] []");
    }

    @Test
    void factsThatCannotBothBeTrueAreRefusedByName() {
        Consequence clash =
                new Consequence.Incoherence(new FactPath("epci.nature"), new FactPath("projet.date"), "Pas encore né.");
        rules.rule(MET, "epci.nature", opens(COMMON), clash, clash).rule(FAILED, "projet.gratuit", clash);

        Outcome<Opinion> outcome =
                new AssessDossier("1.2.3").assess(sketch.dossier(SmallVocabulary.VOCABULARY), rules.rulebook());

        assertThat(((Outcome.Refused<Opinion>) outcome).faults())
                .extracting(fault -> fault.code().code(), fault -> fault.where().text(), Fault::details)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "faits-incoherents",
                        "$.epci.nature",
                        List.of("epci.nature", "projet.date", "Pas encore né.", "article 0")));
    }

    @Test
    void aClashThatIsOnlyPossibleRefusesNothing() {
        rules.rule(
                UNKNOWN,
                "epci.nature",
                new Consequence.Incoherence(new FactPath("epci.nature"), new FactPath("projet.date"), "Peut-être."));

        assertThat(opinion().forms()).hasSize(2);
    }

    @Test
    void theOpinionSaysWhatItWasMadeFrom() {
        sketch = Sketch.of(Map.of(DATE, DAY, new FactPath("projet.intitule"), new Value.Words("Essai")));
        rules.rule(MET, "epci.nature", opens(COMMON));

        Opinion opinion = opinion();

        assertThat(opinion.title()).contains("Essai");
        assertThat(opinion.reference()).isEmpty();
        assertThat(opinion.date()).isEqualTo(DAY.date());
        assertThat(opinion.engine()).isEqualTo("1.2.3");
        assertThat(opinion.rules()).isEqualTo("empreinte");
        assertThat(opinion.conditions()).containsExactly(MadeUpRules.condition("epci.nature", Truth.MET));
        assertThat(opinion.forms()).extracting(form -> form.form().id()).containsExactly(COMMON, LENT);
    }

    @Test
    void oneRuleThatRulesTwiceOnAFormIsOneGround() {
        rules.rule(UNKNOWN, "epci.nature", opens(COMMON), reserves(COMMON));

        assertThat(form(COMMON).grounds()).extracting(Ground::truth).containsExactly(UNKNOWN);
    }
}
