package fr.mutualisation.advisor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.Findings;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A rulebook that does not load never replaces the one in force. */
class ReloadTest {

    private static final String CASE = "droit/cgct/service-commun.cas.yaml";
    private static final List<RuleFile> GOOD = new SmallRules().files();
    private static final List<RuleFile> CHANGED = changed().files();
    private static final List<RuleFile> BAD =
            changed().with(SmallRules.RISK, "eval(true)\n").files();

    private volatile Supplier<Outcome<List<RuleFile>>> folder = () -> Outcome.accepted(GOOD);
    private final ReloadableRulebooks books = accepted(ReloadableRulebooks.open(() -> folder.get()));

    private static SmallRules changed() {
        return new SmallRules()
                .with(
                        SmallRules.THRESHOLDS,
                        SmallRules.text(SmallRules.THRESHOLDS).replace(";5000;", ";50000;"));
    }

    @Test
    void theSameFilesKeepTheSameRulebook() {
        Rulebook before = books.current();

        assertThat(accepted(books.reload())).isSameAs(before);
        assertThat(books.current()).isSameAs(before);
    }

    @Test
    void aGoodChangeIsPutInForce() {
        Findings before = examined(books.current());
        folder = () -> Outcome.accepted(CHANGED);

        Rulebook next = accepted(books.reload());

        assertThat(books.current()).isSameAs(next);
        assertThat(next.fingerprint()).isEqualTo(Fingerprint.of(CHANGED));
        assertThat(examined(next)).isNotEqualTo(before);
    }

    @Test
    void aBadChangeLeavesTheRulebookInForce() {
        Rulebook before = books.current();
        Findings said = examined(before);
        folder = () -> Outcome.accepted(BAD);

        assertThat(refused(books.reload()))
                .extracting(fault -> fault.where().text())
                .contains(SmallRules.RISK + ":1");
        assertThat(books.reload()).isInstanceOf(Outcome.Refused.class);
        assertThat(books.current()).isSameAs(before);
        assertThat(examined(books.current())).isEqualTo(said);
        assertThat(books.refusedChange()).isNotEmpty();
    }

    @Test
    void goingBackToTheFilesInForceForgetsTheRefusal() {
        Rulebook before = books.current();
        folder = () -> Outcome.accepted(BAD);
        refused(books.reload());
        folder = () -> Outcome.accepted(GOOD);

        assertThat(accepted(books.reload())).isSameAs(before);
        assertThat(books.refusedChange()).isEmpty();
    }

    @Test
    void aChangeRefusedForItsCasesPassesOnceTheyAreRight() {
        folder = () -> Outcome.accepted(
                changed().with("droit/Cas.cas.yaml", "cas: []\n").files());
        refused(books.reload());
        folder = () -> Outcome.accepted(changed().with(CASE, "cas: []\n").files());

        assertThat(accepted(books.reload()).fingerprint()).isEqualTo(Fingerprint.of(CHANGED));
    }

    @Test
    void aFolderThatCannotBeReadLeavesTheRulebookInForce() {
        Rulebook before = books.current();
        folder = () -> Outcome.refused(Fault.inFile(FaultCode.FOLDER_UNREADABLE, "rules", 0));

        assertThat(refused(books.reload())).hasSize(1);
        assertThat(books.current()).isSameAs(before);
    }

    @Test
    void aFolderThatFailsLeavesTheRulebookInForce() {
        Rulebook before = books.current();
        folder = () -> {
            throw new IllegalStateException("the disk is gone");
        };

        assertThatThrownBy(books::reload).isInstanceOf(IllegalStateException.class);
        assertThat(books.current()).isSameAs(before);
    }

    @Test
    void badFilesOpenNothing() {
        assertThat(ReloadableRulebooks.open(() -> Outcome.accepted(BAD))).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void opinionsGoOnWhileRulesAreReplaced() throws Exception {
        List<Findings> possible = List.of(examined(books.current()), examined(accepted(DroolsRulebook.read(CHANGED))));
        ExecutorService readers = Executors.newFixedThreadPool(4);
        try {
            List<Future<Findings>> answers = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                List<RuleFile> files = List.of(GOOD, BAD, CHANGED).get(i % 3);
                folder = () -> Outcome.accepted(files);
                for (int j = 0; j < 8; j++) {
                    answers.add(readers.submit(() -> examined(books.current())));
                }
                books.reload();
            }
            for (Future<Findings> answer : answers) {
                assertThat(possible).contains(answer.get(30, TimeUnit.SECONDS));
            }
        } finally {
            readers.shutdownNow();
        }
    }

    private static Findings examined(Rulebook rulebook) {
        return rulebook.examine(SmallRules.dossier(rulebook));
    }

    private static <T> T accepted(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        return ((Outcome.Accepted<T>) outcome).value();
    }

    private static List<Fault> refused(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome).faults();
    }
}
