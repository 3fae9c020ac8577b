package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.Benchmark;
import fr.mutualisation.advisor.domain.Benchmark.Source;
import fr.mutualisation.advisor.domain.Note;
import fr.mutualisation.advisor.domain.RuleCard;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names sources in brackets, and remembers them for the list at the end of the page. */
final class Cited {

    private static final Messages MESSAGES = Messages.of("conseil.properties");

    private final Benchmark benchmark;
    private final Set<String> ids = new TreeSet<>();

    Cited(Benchmark benchmark) {
        this.benchmark = benchmark;
    }

    String of(List<String> sources) {
        sources.stream().filter(benchmark.sources()::containsKey).forEach(ids::add);
        return String.join(", ", sources);
    }

    String of(RuleCard rule) {
        return of(List.of(rule.source().split(", ", -1)));
    }

    String of(Note note) {
        return of(note.ground().rule());
    }

    /** The sources named so far, each with its title and address. */
    List<String> list() {
        return named().map(source ->
                        MESSAGES.say("source.adresse", source.id(), source.title(), year(source), source.address()))
                .toList();
    }

    /** The same in short: who published, without the title of the piece. */
    String publishers() {
        return named().map(source ->
                        MESSAGES.say("source", source.id(), source.title().split(" : ", 2)[0], year(source)))
                .collect(Collectors.joining(" ; "));
    }

    private Stream<Source> named() {
        return ids.stream().map(id -> Objects.requireNonNull(benchmark.sources().get(id), id));
    }

    private static String year(Source source) {
        return source.year().map(year -> Integer.toString(year)).orElse("");
    }
}
