package fr.mutualisation.advisor;

import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Rulebooks;
import fr.mutualisation.advisor.text.FaultSentences;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the rules folder every second or so; a good change is put in force, a bad one is told and kept out. */
final class RulesWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RulesWatch.class);
    private static final long EVERY_MILLISECONDS = 1_000;

    private final Rulebooks rulebooks;
    private final ScheduledExecutorService watcher = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "rules-watch");
        thread.setDaemon(true);
        return thread;
    });
    private final ScheduledFuture<?> looking;
    private String lastRefusal = "";

    RulesWatch(Rulebooks rulebooks) {
        this.rulebooks = rulebooks;
        this.looking = watcher.scheduleWithFixedDelay(
                this::look, EVERY_MILLISECONDS, EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            String before = rulebooks.current().fingerprint();
            Outcome<Rulebook> outcome = rulebooks.reload();
            String refusal = outcome instanceof Outcome.Refused<Rulebook> refused
                    ? FaultSentences.page(FaultSentences.rulesRefused(), refused.faults())
                    : "";
            if (!refusal.isEmpty() && !refusal.equals(lastRefusal)) {
                LOG.error("{}", refusal);
            }
            lastRefusal = refusal;
            if (!before.equals(rulebooks.current().fingerprint())) {
                LOG.info("rules {} in force", rulebooks.current().fingerprint());
            }
        } catch (RuntimeException | Error failure) {
            LOG.error("the rules could not be looked at", failure);
        }
    }

    @Override
    public void close() {
        looking.cancel(false);
        watcher.shutdownNow();
    }
}
