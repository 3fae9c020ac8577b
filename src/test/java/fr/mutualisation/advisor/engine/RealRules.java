package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Outcome;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The rules folder of the project, as it stands. */
final class RealRules {

    static final RulebookSource SOURCE = accepted(RulebookReader.read(files()));
    static final DroolsRulebook RULEBOOK = new DroolsRulebook(SOURCE);

    private RealRules() {}

    static List<RuleFile> files() {
        return accepted(RulesFolder.read(Path.of("rules")));
    }

    /** Every day on which the law changes, and one long before or after. */
    static SortedSet<LocalDate> turningDays() {
        SortedSet<LocalDate> days = new TreeSet<>(Regime.firstDays(SOURCE.rules()));
        days.add(CardReader.FIRST_DAY);
        days.add(LocalDate.of(2040, 2, 29));
        return days;
    }

    static <T> T accepted(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Refused<T> refused) {
            throw new AssertionError("refused: " + refused.faults());
        }
        return ((Outcome.Accepted<T>) outcome).value();
    }
}
