package fr.mutualisation.advisor.cli;

import fr.mutualisation.advisor.application.CompareRules.Edition;
import fr.mutualisation.advisor.application.OpenRules;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Printable;
import fr.mutualisation.advisor.domain.Rulebooks;
import fr.mutualisation.advisor.text.FaultSentences;
import java.util.Optional;
import java.util.function.ToIntBiFunction;
import java.util.function.ToIntFunction;

/** What every command needs: the rules and the terminal. */
record Session(OpenRules rules, Terminal terminal) {

    /** Runs {@code work} on the rules, or says why they do not load. */
    int withRules(Optional<String> folder, ToIntFunction<Rulebooks> work) {
        Outcome<Rulebooks> opened = rules.open(folder);
        if (opened instanceof Outcome.Refused<Rulebooks> refused) {
            terminal.err().print(FaultSentences.page(FaultSentences.rulesRefused(), refused.faults()));
            return ExitCode.RULES_REFUSED.number();
        }
        return work.applyAsInt(((Outcome.Accepted<Rulebooks>) opened).value());
    }

    /** Runs {@code work} on two rule folders and their cases, or says why either does not load. */
    int withEditions(Optional<String> first, Optional<String> second, ToIntBiFunction<Edition, Edition> work) {
        Optional<Edition> one = edition(first);
        Optional<Edition> other = edition(second);
        return one.isPresent() && other.isPresent()
                ? work.applyAsInt(one.get(), other.get())
                : ExitCode.RULES_REFUSED.number();
    }

    private Optional<Edition> edition(Optional<String> folder) {
        Outcome<Edition> edition = rules.open(folder)
                .then(books -> books.cases().then(cases -> Outcome.accepted(new Edition(books.current(), cases))));
        if (edition instanceof Outcome.Refused<Edition> refused) {
            String title = folder.map(name -> FaultSentences.rulesRefused(Printable.of(name)))
                    .orElseGet(FaultSentences::rulesRefused);
            terminal.err().print(FaultSentences.page(title, refused.faults()));
            return Optional.empty();
        }
        return Optional.of(((Outcome.Accepted<Edition>) edition).value());
    }

    void write(byte[] bytes) {
        terminal.out().write(bytes, 0, bytes.length);
        terminal.out().flush();
    }
}
