package fr.mutualisation.advisor;

import fr.mutualisation.advisor.application.AssessDossier;
import fr.mutualisation.advisor.application.OpenRules;
import fr.mutualisation.advisor.application.VerifyRules;
import fr.mutualisation.advisor.cli.CommandLineDoor;
import fr.mutualisation.advisor.cli.Terminal;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Printable;
import fr.mutualisation.advisor.domain.Rulebooks;
import fr.mutualisation.advisor.engine.ReloadableRulebooks;
import fr.mutualisation.advisor.engine.RuleFile;
import fr.mutualisation.advisor.engine.RulesFolder;
import fr.mutualisation.advisor.text.FaultSentences;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.ContextClosedEvent;

/** The one page where all is plugged together. The command line needs no Spring; the server does. */
@SpringBootApplication(exclude = ErrorMvcAutoConfiguration.class) // its error page speaks English
class Wiring {

    private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);
    private static final Path HERE = Path.of("rules");

    static CommandLineDoor commandLine(OpenRules rules, Terminal terminal) {
        AssessDossier assess = assessor();
        return new CommandLineDoor(rules, assess, new VerifyRules(assess), Wiring::serve, terminal);
    }

    static AssessDossier assessor() {
        return new AssessDossier(version());
    }

    /** The folder named, else the one here, else the copy in the jar. */
    static Outcome<Rulebooks> open(Optional<String> folder) {
        return ReloadableRulebooks.open(source(folder)).then(Outcome::accepted);
    }

    private static Supplier<Outcome<List<RuleFile>>> source(Optional<String> folder) {
        if (folder.isPresent()) {
            return () -> named(folder.get());
        }
        return Files.isDirectory(HERE) ? () -> RulesFolder.read(HERE) : PackagedRules::read;
    }

    private static Outcome<List<RuleFile>> named(String folder) {
        try {
            if (!folder.isBlank()) {
                return RulesFolder.read(Path.of(folder));
            }
        } catch (InvalidPathException impossible) {
            LOG.debug("no such path", impossible);
        }
        return Outcome.refused(Fault.inFile(FaultCode.FOLDER_UNREADABLE, Printable.of(folder), 0));
    }

    private static boolean serve(String address, int port, Rulebooks rules, IntConsumer listening) {
        SpringApplication application = new SpringApplication(Wiring.class);
        application.setDefaultProperties(Map.of("server.address", address, "server.port", port));
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("rulebooks", rules));
        CountDownLatch stopped = new CountDownLatch(1);
        application.addListeners((ApplicationListener<ContextClosedEvent>) closed -> stopped.countDown());
        try {
            ConfigurableApplicationContext running = application.run();
            listening.accept(running.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
            stopped.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            if (isAboutTheAddress(failure)) {
                return false;
            }
            throw failure;
        }
        return true;
    }

    private static boolean isAboutTheAddress(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketException
                    || cause instanceof UnknownHostException
                    || cause instanceof PortInUseException) {
                return true;
            }
        }
        return false;
    }

    @Bean
    @ConditionalOnMissingBean
    Rulebooks rulebooks(@Value("${advisor.rules:}") String folder) {
        Outcome<Rulebooks> opened = open(Optional.of(folder).filter(name -> !name.isBlank()));
        if (opened instanceof Outcome.Accepted<Rulebooks> accepted) {
            return accepted.value();
        }
        throw new IllegalStateException(
                FaultSentences.page(FaultSentences.rulesRefused(), ((Outcome.Refused<Rulebooks>) opened).faults()));
    }

    @Bean
    AssessDossier assessDossier() {
        return assessor();
    }

    @Bean
    RulesWatch rulesWatch(Rulebooks rulebooks) {
        return new RulesWatch(rulebooks);
    }

    private static String version() {
        Properties properties = new Properties();
        try (InputStreamReader reader = new InputStreamReader(
                Objects.requireNonNull(Wiring.class.getResourceAsStream("version.properties")),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties.getProperty("version", "");
    }
}
