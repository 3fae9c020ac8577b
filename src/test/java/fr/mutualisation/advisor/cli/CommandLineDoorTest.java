package fr.mutualisation.advisor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mutualisation.advisor.Doors;
import fr.mutualisation.advisor.Samples;
import fr.mutualisation.advisor.application.OpenRules;
import fr.mutualisation.advisor.application.VerifyRules;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Rulebooks;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class CommandLineDoorTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aBreakdownHasItsOwnCodeAndShowsNoTrace() {
        CommandLineDoor door = door(
                folder -> {
                    throw new IllegalStateException("secret");
                },
                (address, port, rules, listening) -> true);
        assertThat(door.run("avis")).isEqualTo(70);
        assertThat(err.toString(UTF_8))
                .startsWith("La commande a échoué, par notre faute.")
                .doesNotContain("secret", "Exception", "\tat ");
    }

    @Test
    void saysWhereTheServerListens() {
        Rulebooks books = Samples.books();
        CommandLineDoor door = door(folder -> Outcome.accepted(books), (address, port, rules, listening) -> {
            assertThat(rules).isSameAs(books);
            assertThat(port).isZero();
            listening.accept(12345);
            return true;
        });
        assertThat(door.run("serveur", "--port", "0")).isZero();
        assertThat(err.toString(UTF_8)).startsWith("Le serveur écoute sur http://127.0.0.1:12345 ");
    }

    @Test
    void saysThatTheServerCannotListen() {
        Rulebooks books = Samples.books();
        CommandLineDoor door = door(folder -> Outcome.accepted(books), (address, port, rules, listening) -> false);
        assertThat(door.run("serveur", "--adresse", "nulle.part", "--port", "81"))
                .isEqualTo(69);
        assertThat(err.toString(UTF_8)).startsWith("Le serveur ne peut pas écouter sur nulle.part:81 :");
    }

    private CommandLineDoor door(OpenRules rules, ServerDoor server) {
        Terminal terminal = new Terminal(
                InputStream.nullInputStream(),
                new PrintStream(OutputStream.nullOutputStream(), false, UTF_8),
                new PrintStream(err, true, UTF_8),
                false);
        return new CommandLineDoor(rules, Doors.assessor(), new VerifyRules(Doors.assessor()), server, terminal);
    }
}
