package fr.mutualisation.advisor;

import fr.mutualisation.advisor.application.AssessDossier;
import fr.mutualisation.advisor.application.VerifyRules;
import fr.mutualisation.advisor.cli.CommandLineDoor;
import fr.mutualisation.advisor.cli.Terminal;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Rulebooks;
import fr.mutualisation.advisor.engine.ReloadableRulebooks;
import fr.mutualisation.advisor.engine.RuleFile;
import fr.mutualisation.advisor.engine.RulesFolder;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
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
import java.util.function.Supplier;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** The one page where all is plugged together. The command line needs no Spring; the server does. */
@SpringBootApplication
class Wiring {

    private static final Path HERE = Path.of("rules");

    static CommandLineDoor commandLine() {
        AssessDossier assess = assessor();
        return new CommandLineDoor(Wiring::open, assess, new VerifyRules(assess), Wiring::serve, Terminal.ofProcess());
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
            return RulesFolder.read(Path.of(folder));
        } catch (InvalidPathException impossible) {
            return RulesFolder.read(Path.of(""));
        }
    }

    private static void serve(String address, int port, Optional<String> rules) {
        SpringApplication application = new SpringApplication(Wiring.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setDefaultProperties(
                Map.of("server.address", address, "server.port", port, "advisor.rules", rules.orElse("")));
        ConfigurableApplicationContext running = application.run();
        CountDownLatch stopped = new CountDownLatch(1);
        running.addApplicationListener(
                (org.springframework.context.event.ContextClosedEvent closed) -> stopped.countDown());
        try {
            stopped.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Bean
    Rulebooks rulebooks(@org.springframework.beans.factory.annotation.Value("${advisor.rules:}") String folder) {
        Outcome<Rulebooks> opened = open(Optional.of(folder).filter(name -> !name.isBlank()));
        if (opened instanceof Outcome.Accepted<Rulebooks> accepted) {
            return accepted.value();
        }
        throw new IllegalStateException("the rules do not load");
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
