package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.RuleCase;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Rulebooks;
import java.util.List;
import java.util.function.Supplier;

/** Keeps the rulebook in force and replaces it whole, in one step, when the files have changed and are good. */
public final class ReloadableRulebooks implements Rulebooks {

    private final Supplier<Outcome<List<RuleFile>>> files;
    private volatile Rulebook current;
    private volatile Refusal refusal = new Refusal("", List.of());

    private record Refusal(String fingerprint, List<Fault> faults) {}

    private ReloadableRulebooks(Supplier<Outcome<List<RuleFile>>> files, Rulebook first) {
        this.files = files;
        this.current = first;
    }

    /** Reads the files for the first time; refused when they make no rulebook. */
    public static Outcome<ReloadableRulebooks> open(Supplier<Outcome<List<RuleFile>>> files) {
        return files.get()
                .then(DroolsRulebook::read)
                .then(first -> Outcome.accepted(new ReloadableRulebooks(files, first)));
    }

    @Override
    public Rulebook current() {
        return current;
    }

    @Override
    public List<Fault> refusedChange() {
        return refusal.faults;
    }

    @Override
    public synchronized Outcome<Rulebook> reload() {
        Outcome<List<RuleFile>> read = files.get();
        if (read instanceof Outcome.Refused<List<RuleFile>> refused) {
            refusal = new Refusal("", refused.faults());
        }
        return read.then(this::replace);
    }

    private Outcome<Rulebook> replace(List<RuleFile> read) {
        String all = Fingerprint.ofAll(read);
        if (all.equals(refusal.fingerprint)) {
            return Outcome.refused(refusal.faults);
        }
        Outcome<Rulebook> next = Fingerprint.of(read).equals(current().fingerprint())
                ? Outcome.accepted(current())
                : DroolsRulebook.read(read);
        if (next instanceof Outcome.Accepted<Rulebook> accepted) {
            current = accepted.value();
            refusal = new Refusal("", List.of());
        } else {
            refusal = new Refusal(all, ((Outcome.Refused<Rulebook>) next).faults());
        }
        return next;
    }

    @Override
    public Outcome<List<RuleCase>> cases() {
        return files.get().then(CasesReader::read);
    }
}
