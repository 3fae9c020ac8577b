package fr.mutualisation.advisor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.mutualisation.advisor.domain.DossierCheck;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Tree;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever happens to the bytes of a good folder, it is read or refused: nothing is thrown, nothing hangs. */
class MutatedFilesTest {

    private static final long SEED = Long.getLong("seed", 20_261_123L);
    private static final int MUTATIONS = Integer.getInteger("mutations", 3_000);

    private static final List<String> PAYLOADS = List.of(
            "> " + HostileRules.CODE,
            "eval(true)",
            "{valeurs}",
            "{seuil}",
            "{date}",
            "&a [*a]",
            "!!java.lang.Runtime ",
            "? ",
            "- ",
            ": ",
            "[]",
            "{}",
            "[[[[",
            "}}",
            "\"",
            "'",
            "|",
            "---\n",
            "...\n",
            "%YAML 1.9\n",
            "%TAG ! !\n",
            "<<: ",
            "#",
            "\\UFFFFFFFF",
            "\r",
            "\u202E",
            "\u0000",
            "dossier",
            "agents",
            "communes[].population",
            "projet",
            "99999999999999999999",
            "-1",
            "2014-02-30",
            "oui",
            "toujours",
            "alors",
            "quand",
            "fin",
            "règle \"abc\"",
            ";;;;;;",
            " ".repeat(3_000));

    private final Random chance = new Random(SEED);

    @Test
    void mutatedFilesAreReadOrRefused() {
        List<RuleFile> good = new SmallRules().files();
        int[] counts = new int[2];
        assertTimeoutPreemptively(Duration.ofMinutes(5), () -> {
            for (int i = 0; i < MUTATIONS; i++) {
                List<RuleFile> files = mutated(good);
                try {
                    counts[isRead(files) ? 0 : 1]++;
                } catch (RuntimeException | Error thrown) {
                    fail("seed %d, mutation %d".formatted(SEED, i) + difference(good, files), thrown);
                }
            }
        });
        System.out.println("MutatedFilesTest seed " + SEED + ": " + counts[0] + " read, " + counts[1] + " refused");
        assertThat(counts[0]).isPositive();
        assertThat(counts[1]).isGreaterThan(MUTATIONS / 2);
        HostileFilesTest.nothingRan();
    }

    private static boolean isRead(List<RuleFile> files) {
        Outcome<Rulebook> read = DroolsRulebook.read(files);
        if (read instanceof Outcome.Accepted<Rulebook> accepted) {
            Rulebook rulebook = accepted.value();
            DossierCheck.check(dossier(), rulebook.vocabulary())
                    .then(dossier -> Outcome.accepted(rulebook.examine(dossier)));
            return true;
        }
        List<Fault> faults = ((Outcome.Refused<Rulebook>) read).faults();
        assertThat(faults).allSatisfy(fault -> {
            assertThat(fault.where()).isInstanceOf(Fault.InFile.class);
            assertThat(fault.where().text()).isNotEmpty();
            assertThat(fault.details()).allSatisfy(HostileFilesTest::isFitToShow);
        });
        return false;
    }

    private List<RuleFile> mutated(List<RuleFile> good) {
        List<RuleFile> files = new ArrayList<>(good);
        int times = 1 + chance.nextInt(3);
        for (int i = 0; i < times; i++) {
            int at = chance.nextInt(files.size());
            RuleFile file = files.get(at);
            files.set(at, new RuleFile(file.path(), mutated(file.bytes())));
        }
        return files;
    }

    private byte[] mutated(byte[] bytes) {
        return switch (chance.nextInt(8)) {
            case 0 -> flipped(bytes);
            case 1 -> Arrays.copyOf(bytes, chance.nextInt(bytes.length + 1));
            case 2, 3 -> spliced(bytes, PAYLOADS.get(chance.nextInt(PAYLOADS.size())));
            case 4 -> spliced(bytes, Character.toString(chance.nextInt(0xD800)));
            default -> lines(bytes);
        };
    }

    private byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        for (int i = 0; i < 1 + chance.nextInt(3) && flipped.length > 0; i++) {
            flipped[chance.nextInt(flipped.length)] ^= (byte) (1 << chance.nextInt(8));
        }
        return flipped;
    }

    private byte[] spliced(byte[] bytes, String payload) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int at = chance.nextInt(text.length() + 1);
        int skipped = chance.nextBoolean() ? 0 : Math.min(text.length() - at, chance.nextInt(30));
        String inserted = new String(payload.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return (text.substring(0, at) + inserted + text.substring(at + skipped)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private byte[] lines(byte[] bytes) {
        List<String> lines = new ArrayList<>(List.of(new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1)));
        int one = chance.nextInt(lines.size());
        int other = chance.nextInt(lines.size());
        switch (chance.nextInt(5)) {
            case 0 -> lines.remove(one);
            case 1 -> lines.add(other, lines.get(one));
            case 2 -> Collections.swap(lines, one, other);
            case 3 -> lines.set(one, "  " + lines.get(one));
            default -> lines.set(one, lines.get(one).strip());
        }
        return String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String difference(List<RuleFile> good, List<RuleFile> files) {
        StringBuilder difference = new StringBuilder();
        for (int i = 0; i < good.size(); i++) {
            if (!Arrays.equals(good.get(i).bytes(), files.get(i).bytes())) {
                difference.append("\n").append(files.get(i).path()).append("\n");
                difference.append(new String(files.get(i).bytes(), StandardCharsets.UTF_8));
            }
        }
        return difference.toString();
    }

    private static Tree dossier() {
        return branch(
                member("projet", branch(member("date", text("2020-06-01")), member("epciPartie", new Tree.Flag(true)))),
                member("epci", branch(member("nature", text("CC")), member("population", number(12_000)))),
                member(
                        "communes",
                        new Tree.Series(List.of(
                                branch(member("membreEpci", new Tree.Flag(true)), member("population", number(800)))))),
                member("agents", new Tree.Series(List.of(branch(member("titulaire", new Tree.Flag(false)))))));
    }

    private static Tree branch(Tree.Member... members) {
        return new Tree.Branch(List.of(members));
    }

    private static Tree.Member member(String name, Tree value) {
        return new Tree.Member(name, value);
    }

    private static Tree text(String text) {
        return new Tree.Text(text);
    }

    private static Tree number(long number) {
        return new Tree.Numeral(BigDecimal.valueOf(number));
    }
}
