package fr.mutualisation.advisor.cli;

import fr.mutualisation.advisor.application.OpenRules;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Rulebooks;
import fr.mutualisation.advisor.text.FaultSentences;
import java.util.Optional;
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

    void write(byte[] bytes) {
        terminal.out().write(bytes, 0, bytes.length);
        terminal.out().flush();
    }
}
