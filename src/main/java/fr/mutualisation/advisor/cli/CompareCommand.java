package fr.mutualisation.advisor.cli;

import fr.mutualisation.advisor.application.CompareOpinions;
import fr.mutualisation.advisor.application.CompareOpinions.Part;
import fr.mutualisation.advisor.application.CompareRules;
import fr.mutualisation.advisor.application.CompareRules.Edition;
import fr.mutualisation.advisor.domain.CalendarDay;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.DossierCheck;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.OpinionComparison;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Printable;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.RulesComparison;
import fr.mutualisation.advisor.domain.Tree;
import fr.mutualisation.advisor.domain.Value;
import fr.mutualisation.advisor.json.ComparisonJson;
import fr.mutualisation.advisor.text.FaultSentences;
import fr.mutualisation.advisor.text.OpinionComparisonPage;
import fr.mutualisation.advisor.text.RulesComparisonPage;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** Compares two dossiers, or one dossier at two dates, or two rule folders and what they say of one dossier. */
@Command(name = "comparer", resourceBundle = Phrases.BUNDLE)
final class CompareCommand implements Callable<Integer> {

    private final Session session;
    private final CompareOpinions compareOpinions;
    private final CompareRules compareRules;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "DOSSIER.json", descriptionKey = "comparer.dossiers")
    private List<String> files = List.of();

    @Option(names = "--dates", arity = "2", paramLabel = "JOUR", descriptionKey = "comparer.dates")
    private List<String> dates = List.of();

    @Option(names = "--regles-autres", paramLabel = "DOSSIER", descriptionKey = "comparer.regles")
    private @Nullable String otherRules;

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private RulesOption rules = new RulesOption();

    CompareCommand(Session session, CompareOpinions compareOpinions, CompareRules compareRules) {
        this.session = session;
        this.compareOpinions = compareOpinions;
        this.compareRules = compareRules;
    }

    @Override
    public Integer call() {
        refuseMisuse();
        return otherRules == null
                ? session.withRules(rules.folder(), books -> answer(books.current()))
                : session.withEditions(rules.folder(), Optional.of(otherRules), this::answer);
    }

    private void refuseMisuse() {
        if (files.size() > 2) {
            throw new UnmatchedArgumentException(
                    Objects.requireNonNull(spec).commandLine(), files.subList(2, files.size()));
        }
        boolean twoDossiers = files.size() == 2;
        Misuses misuses = new Misuses();
        misuses.when(dates.size() > 2, "option.double", "--dates");
        misuses.when(twoDossiers && !dates.isEmpty(), "comparer.deux", "--dates");
        misuses.when(twoDossiers && otherRules != null, "comparer.deux", "--regles-autres");
        misuses.when(!dates.isEmpty() && otherRules != null, "comparer.deux-choses");
        misuses.when(!dates.isEmpty() && files.isEmpty(), "comparer.quel-dossier");
        misuses.when(!twoDossiers && dates.isEmpty() && otherRules == null, "comparer.a-quoi");
        misuses.when(twoDossiers && files.get(0).equals("-") && files.get(1).equals("-"), "comparer.une-entree");
        misuses.refuse(spec);
    }

    private int answer(Rulebook rulebook) {
        return format.answer(
                session,
                dates.isEmpty() ? dossiers(rulebook) : atDates(rulebook),
                ComparisonJson::indented,
                found -> OpinionComparisonPage.of(found, rulebook.vocabulary(), rulebook.vocabulary()));
    }

    private Outcome<OpinionComparison> dossiers(Rulebook rulebook) {
        return Outcome.both(
                part(input(0)), part(input(1)), (one, other) -> compareOpinions.dossiers(one, other, rulebook));
    }

    private Outcome<OpinionComparison> atDates(Rulebook rulebook) {
        List<Fault> outside = daysOutside(rulebook);
        refuseWrongDays(outside);
        Outcome<OpinionComparison> compared =
                part(input(0)).then(dossier -> compareOpinions.dates(dossier, day(0), day(1), rulebook));
        return outside.isEmpty()
                ? compared
                : Outcome.both(Outcome.refused(outside), compared, (none, found) -> Outcome.accepted(found));
    }

    /** What the rules say of the dates that they do not cover. */
    private List<Fault> daysOutside(Rulebook rulebook) {
        FactDefinition date = rulebook.vocabulary().definition(Dossier.DATE).orElseThrow();
        return IntStream.range(0, dates.size())
                .filter(place -> CalendarDay.exists(dates.get(place)))
                .mapToObj(place ->
                        DossierCheck.value(day(place).tree(), date, day(place).root()))
                .flatMap(day -> day instanceof Outcome.Refused<Value> refused
                        ? refused.faults().stream()
                        : Stream.<Fault>empty())
                .distinct()
                .toList();
    }

    /** Words that are no dates are a command that was not understood; what else is wrong with the dates is then told too. */
    private void refuseWrongDays(List<Fault> outside) {
        List<String> wrong = dates.stream()
                .filter(date -> !CalendarDay.exists(date))
                .distinct()
                .toList();
        if (!wrong.isEmpty()) {
            Misuses misuses = new Misuses();
            wrong.forEach(date -> misuses.when(
                    true, date.isBlank() ? "comparer.date-vide" : "comparer.date-refusee", Printable.of(date)));
            outside.forEach(fault -> misuses.say(FaultSentences.what(fault) + " " + FaultSentences.remedy(fault)));
            misuses.refuse(spec);
        }
    }

    private Part day(int place) {
        return new Part("--dates", new Tree.Text(dates.get(place)));
    }

    private int answer(Edition first, Edition second) {
        return format.answer(
                session,
                files.isEmpty() ? Outcome.accepted(compareRules.compare(first, second)) : withDossier(first, second),
                ComparisonJson::indented,
                found -> RulesComparisonPage.of(
                        found, first.rulebook().vocabulary(), second.rulebook().vocabulary()));
    }

    private Outcome<RulesComparison> withDossier(Edition first, Edition second) {
        Input input = input(0);
        return input.tree()
                .then(tree -> compareRules.compare(
                        first,
                        second,
                        new Part(input.root(rules.folder()), tree),
                        new Part(input.root(Optional.ofNullable(otherRules)), tree)));
    }

    private Input input(int place) {
        return new Input(files.get(place), session.terminal());
    }

    private static Outcome<Part> part(Input input) {
        return input.tree().then(tree -> Outcome.accepted(new Part(input.root(), tree)));
    }
}
