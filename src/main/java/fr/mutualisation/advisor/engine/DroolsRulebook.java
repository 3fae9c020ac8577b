package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Answer;
import fr.mutualisation.advisor.domain.Benchmark;
import fr.mutualisation.advisor.domain.Candidates;
import fr.mutualisation.advisor.domain.Catalogue;
import fr.mutualisation.advisor.domain.ConditionText;
import fr.mutualisation.advisor.domain.Consistency;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Findings;
import fr.mutualisation.advisor.domain.Layer;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Reading;
import fr.mutualisation.advisor.domain.RuleText;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Schedule;
import fr.mutualisation.advisor.domain.Spot;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.kie.api.KieBase;

/** A rulebook run by Drools: one examiner for opinions, another for pre-checks, so that neither weighs on the other. */
public final class DroolsRulebook implements Rulebook {

    private final RulebookSource source;
    private final Numbering numbering;
    private final Examiner opinions;
    private final Examiner prechecks;
    private final List<RuleText> texts;

    DroolsRulebook(RulebookSource source) {
        this.source = source;
        this.numbering = new Numbering(source.rules());
        this.opinions = Examiner.of(source.rules(), numbering, Layer::isOfOpinions);
        this.prechecks = Examiner.of(source.rules(), numbering, layer -> !layer.isOfOpinions());
        this.texts = source.rules().stream().map(Rule::text).toList();
    }

    /** Runs rules built in another way, such as the printed ones compiled by Drools. */
    DroolsRulebook(RulebookSource source, KieBase rules) {
        this.source = source;
        this.numbering = new Numbering(source.rules());
        this.opinions = new Examiner(source.rules(), numbering, Layer::isOfOpinions, rules);
        this.prechecks = new Examiner(source.rules(), numbering, layer -> !layer.isOfOpinions(), rules);
        this.texts = source.rules().stream().map(Rule::text).toList();
    }

    /** The rulebook that these files make, or every fault with its file and line. */
    public static Outcome<Rulebook> read(List<RuleFile> files) {
        return RulebookReader.read(files).then(source -> Outcome.accepted(new DroolsRulebook(source)));
    }

    @Override
    public Findings examine(Dossier dossier) {
        return opinions.examine(dossier);
    }

    @Override
    public Findings precheck(Dossier dossier) {
        return prechecks.examine(dossier);
    }

    @Override
    public Schedule schedule(Dossier dossier) {
        return new ScheduleDraft(source.schedule(), dossier, source.vocabulary()).schedule();
    }

    @Override
    public List<Schedule.Written> writtenSchedule() {
        return source.schedule().acts().stream()
                .map(ScheduleSource.Act::written)
                .toList();
    }

    @Override
    public Vocabulary vocabulary() {
        return source.vocabulary();
    }

    @Override
    public Catalogue catalogue() {
        return source.catalogue();
    }

    @Override
    public Benchmark benchmark() {
        return source.benchmark();
    }

    @Override
    public List<RuleText> rules() {
        return texts;
    }

    @Override
    public String fingerprint() {
        return source.fingerprint();
    }

    @Override
    public List<LocalDate> changeDays() {
        return List.copyOf(opinions.regimeStarts());
    }

    @Override
    public List<LocalDate> precheckChangeDays() {
        return List.copyOf(prechecks.regimeStarts());
    }

    @Override
    public List<ConditionText> conditions() {
        return numbering.conditions().stream()
                .map(asked -> new ConditionText(
                        asked.sentence(), asked.path(), PossibleTruths.of(asked, source.vocabulary())))
                .toList();
    }

    @Override
    public Candidates candidates(FactPath path, Predicate<RuleText> which) {
        return new Sight(path, rules(which), source.vocabulary()).candidates();
    }

    @Override
    public Answer.Range answers(Spot spot, Dossier dossier, Predicate<RuleText> which) {
        List<Rule> inForce = rules(which.and(rule -> rule.card().period().contains(dossier.date())));
        return new Sight(spot.path(), inForce, source.vocabulary()).answers(spot, dossier);
    }

    @Override
    public Reading rehearsal(Predicate<RuleText> which) {
        return new Rehearsal(rules(which));
    }

    private List<Rule> rules(Predicate<RuleText> which) {
        List<Rule> wanted = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).card().layer().isOfOpinions() && which.test(texts.get(i))) {
                wanted.add(source.rules().get(i));
            }
        }
        return wanted;
    }

    @Override
    public Consistency consistency() {
        return new ConsistencyCheck(source, opinions.regimeStarts()).check();
    }

    @Override
    public List<String> conclusions() {
        return new ConsequenceBook().sentences();
    }

    @Override
    public String asDrl() {
        return new DrlText(source.rules(), numbering).text();
    }

    @Override
    public String asDsl() {
        return DslText.of(source.vocabulary(), new ConsequenceBook().byName());
    }
}
