package fr.mutualisation.advisor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.mutualisation.advisor.domain.DueFormality;
import fr.mutualisation.advisor.domain.FormOpinion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The four Caen pilots at five dates: each form that the law dossier's table names has the status it gives. */
class PilotsTest {

    @TestFactory
    Stream<DynamicTest> everyFormHasTheStatusOfTheTable() throws IOException {
        return rows("table.csv")
                .map(row -> DynamicTest.dynamicTest(String.join(" ", row), () -> {
                    FormOpinion form = form(row[0], row[1], row[2]);
                    assertEquals(row[3], form.status().name());
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyFormalityIsDueAsTheTableSays() throws IOException {
        return rows("formalites.csv")
                .map(row -> DynamicTest.dynamicTest(String.join(" ", row), () -> {
                    boolean due = form(row[0], row[1], row[2]).formalities().stream()
                            .filter(formality -> formality.state() == DueFormality.State.A_FAIRE)
                            .anyMatch(formality -> formality.formality().code().equals(row[3]));
                    assertEquals(row[4].equals("oui"), due);
                }));
    }

    private static FormOpinion form(String story, String date, String id) {
        return Samples.opinion(Samples.dossier(story, date)).forms().stream()
                .filter(form -> form.form().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String[]> rows(String file) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/test/resources/pilotes", file));
        return lines.stream().skip(1).map(line -> line.split(";", -1));
    }
}
