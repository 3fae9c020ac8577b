package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Rulebooks;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Keeps the rulebook in force and replaces it whole, in one step, when the files have changed and are good. */
public final class ReloadableRulebooks implements Rulebooks {

    private final Supplier<Outcome<List<RuleFile>>> files;
    private final AtomicReference<Rulebook> current;

    private ReloadableRulebooks(Supplier<Outcome<List<RuleFile>>> files, Rulebook first) {
        this.files = files;
        this.current = new AtomicReference<>(first);
    }

    /** Reads the files for the first time; refused when they make no rulebook. */
    public static Outcome<ReloadableRulebooks> open(Supplier<Outcome<List<RuleFile>>> files) {
        return files.get()
                .then(DroolsRulebook::read)
                .then(first -> Outcome.accepted(new ReloadableRulebooks(files, first)));
    }

    @Override
    public Rulebook current() {
        return current.get();
    }

    @Override
    public synchronized Outcome<Rulebook> reload() {
        return files.get()
                .then(read -> {
                    String same = Fingerprint.of(read);
                    return same.equals(current().fingerprint())
                            ? Outcome.accepted(current())
                            : DroolsRulebook.read(read);
                })
                .then(next -> {
                    current.set(next);
                    return Outcome.accepted(next);
                });
    }
}
