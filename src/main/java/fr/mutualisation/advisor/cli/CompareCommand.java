package fr.mutualisation.advisor.cli;

import fr.mutualisation.advisor.application.CompareOpinions;
import fr.mutualisation.advisor.application.CompareOpinions.Part;
import fr.mutualisation.advisor.domain.CalendarDay;
import fr.mutualisation.advisor.domain.Comparison;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Printable;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Tree;
import fr.mutualisation.advisor.json.ComparisonJson;
import fr.mutualisation.advisor.json.JsonTrees;
import fr.mutualisation.advisor.text.ComparisonPage;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two dossiers, or one dossier at two dates. */
@Command(name = "comparer", resourceBundle = Phrases.BUNDLE)
final class CompareCommand implements Callable<Integer> {

    private final Session session;
    private final CompareOpinions compare;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "A.json", descriptionKey = "comparer.premier")
    private @Nullable String first;

    @Parameters(index = "1", arity = "0..1", paramLabel = "B.json", descriptionKey = "comparer.second")
    private @Nullable String second;

    @Option(names = "--dates", arity = "2", paramLabel = "AAAA-MM-JJ", descriptionKey = "comparer.dates")
    private List<String> dates = List.of();

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private RulesOption rules = new RulesOption();

    CompareCommand(Session session, CompareOpinions compare) {
        this.session = session;
        this.compare = compare;
    }

    @Override
    public Integer call() {
        dates.forEach(this::requireDay);
        return session.withRules(rules.folder(), books -> answer(books.current()));
    }

    private void requireDay(String date) {
        if (CalendarDay.read(date).isEmpty()) {
            CommandSpec command = Objects.requireNonNull(spec);
            throw new ParameterException(command.commandLine(), "--dates", command.findOption("--dates"), date);
        }
    }

    private int answer(Rulebook rulebook) {
        Outcome<Comparison> outcome = dates.isEmpty() ? dossiers(rulebook) : atDates(rulebook);
        return format.answer(
                session,
                outcome,
                ComparisonJson::indented,
                found -> ComparisonPage.of(found, rulebook.vocabulary(), rulebook.vocabulary()));
    }

    private Outcome<Comparison> dossiers(Rulebook rulebook) {
        return Outcome.both(
                part(Objects.requireNonNull(first)),
                part(Objects.requireNonNull(second)),
                (one, other) -> compare.dossiers(one, other, rulebook));
    }

    private Outcome<Comparison> atDates(Rulebook rulebook) {
        return part(Objects.requireNonNull(first)).then(dossier -> compare.dates(dossier, day(0), day(1), rulebook));
    }

    private Part day(int place) {
        return new Part("--dates", new Tree.Text(dates.get(place)));
    }

    private Outcome<Part> part(String file) {
        String shown = Printable.of(file);
        Outcome<Tree> read = new Input(file, session.terminal()).bytes().then(JsonTrees::read);
        return read.then(tree -> Outcome.accepted(new Part(shown + " $", tree)));
    }
}
