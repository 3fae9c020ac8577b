package fr.mutualisation.advisor.cli;

import fr.mutualisation.advisor.application.PredictPrecedents;
import fr.mutualisation.advisor.application.VerifyRules;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.RuleCase;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Rulebooks;
import fr.mutualisation.advisor.domain.Sentence;
import fr.mutualisation.advisor.domain.VerificationReport;
import fr.mutualisation.advisor.text.FaultSentences;
import fr.mutualisation.advisor.text.PredictionPage;
import fr.mutualisation.advisor.text.VerificationPage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What a jurist does with the rules. */
@Command(name = "regles", resourceBundle = Phrases.BUNDLE)
final class RulesCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getErr());
        }
        return ExitCode.USAGE.number();
    }

    /** Reads the rules, runs their cases, tells what is wrong. */
    @Command(name = "verifier", resourceBundle = Phrases.BUNDLE)
    static final class Verify implements Callable<Integer> {
        private final Session session;
        private final VerifyRules verify;

        @Mixin
        private RulesOption rules = new RulesOption();

        Verify(Session session, VerifyRules verify) {
            this.session = session;
            this.verify = verify;
        }

        @Override
        public Integer call() {
            return session.withRules(rules.folder(), this::verify);
        }

        private int verify(Rulebooks books) {
            Outcome<List<RuleCase>> cases = books.cases();
            if (cases instanceof Outcome.Refused<List<RuleCase>> refused) {
                session.terminal().err().print(FaultSentences.page(FaultSentences.rulesRefused(), refused.faults()));
                return ExitCode.RULES_REFUSED.number();
            }
            VerificationReport report =
                    verify.verify(books.current(), ((Outcome.Accepted<List<RuleCase>>) cases).value());
            session.write(VerificationPage.of(report).getBytes(StandardCharsets.UTF_8));
            return report.holds() ? ExitCode.DONE.number() : ExitCode.CASES_FAIL.number();
        }
    }

    /** Lists the sentences that rule files may use, all or those that contain a word. */
    @Command(name = "phrases", resourceBundle = Phrases.BUNDLE)
    static final class Sentences implements Callable<Integer> {
        private final Session session;

        @Parameters(arity = "0..1", paramLabel = "MOT", descriptionKey = "mot")
        private String word = "";

        @Mixin
        private RulesOption rules = new RulesOption();

        Sentences(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            return session.withRules(rules.folder(), books -> {
                list(books.current());
                return ExitCode.DONE.number();
            });
        }

        private void list(Rulebook rulebook) {
            StringBuilder page = new StringBuilder();
            for (FactDefinition fact : rulebook.vocabulary().definitions().values()) {
                List<String> sentences = fact.sentences().stream()
                        .map(Sentence::template)
                        .filter(sentence ->
                                sentence.contains(word) || fact.path().text().contains(word))
                        .toList();
                if (!sentences.isEmpty()) {
                    page.append(fact.path()).append(" (").append(fact.label()).append(")\n");
                    sentences.forEach(
                            sentence -> page.append("  ").append(sentence).append('\n'));
                }
            }
            List<String> conclusions = rulebook.conclusions().stream()
                    .filter(sentence -> sentence.contains(word))
                    .toList();
            if (!conclusions.isEmpty()) {
                page.append("alors\n");
                conclusions.forEach(
                        sentence -> page.append("  ").append(sentence).append('\n'));
            }
            session.write(page.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Prints the rules in Drools' own language, equivalent to what runs. */
    @Command(name = "drl", resourceBundle = Phrases.BUNDLE)
    static final class Drl implements Callable<Integer> {
        private final Session session;

        @Mixin
        private RulesOption rules = new RulesOption();

        Drl(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            return session.withRules(rules.folder(), books -> {
                session.write(books.current().asDrl().getBytes(StandardCharsets.UTF_8));
                return ExitCode.DONE.number();
            });
        }
    }

    /** Prints the dictionary with which Drools' own tools read the rule files. */
    @Command(name = "dsl", resourceBundle = Phrases.BUNDLE)
    static final class Dsl implements Callable<Integer> {
        private final Session session;

        @Mixin
        private RulesOption rules = new RulesOption();

        Dsl(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            return session.withRules(rules.folder(), books -> {
                session.write(books.current().asDsl().getBytes(StandardCharsets.UTF_8));
                return ExitCode.DONE.number();
            });
        }
    }

    /** Predicts each documented experience with the rules of comparison, and counts the agreements. */
    @Command(name = "precedents", resourceBundle = Phrases.BUNDLE)
    static final class Precedents implements Callable<Integer> {

        private final Session session;

        @Mixin
        private RulesOption rules = new RulesOption();

        Precedents(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            return session.withRules(rules.folder(), books -> {
                session.write(PredictionPage.of(
                                new PredictPrecedents().predict(books.current()),
                                books.current().vocabulary())
                        .getBytes(StandardCharsets.UTF_8));
                return ExitCode.DONE.number();
            });
        }
    }
}
