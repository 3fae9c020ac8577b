package fr.mutualisation.advisor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder on disk: nothing outside it is read, and not more than a bound of what is inside. */
class RulesFolderTest {

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void writeTheSmallRules() throws IOException {
        folder = Files.createDirectory(temporary.resolve("regles"));
        for (RuleFile file : new SmallRules().files()) {
            Files.createDirectories(folder.resolve(file.path()).getParent());
            Files.write(folder.resolve(file.path()), file.bytes());
        }
    }

    @Test
    void readsTheFilesAndPassesOverNotes() throws IOException {
        Files.writeString(folder.resolve("LISEZMOI.md"), "Notes");
        Files.writeString(folder.resolve("seuils.csv~"), "copie");
        Files.createDirectory(folder.resolve(".git"));
        Files.writeString(folder.resolve(".git/config"), "x");

        Outcome<List<RuleFile>> read = RulesFolder.read(folder);

        assertThat(((Outcome.Accepted<List<RuleFile>>) read).value())
                .extracting(RuleFile::path)
                .containsExactlyElementsOf(new SmallRules()
                        .files().stream().map(RuleFile::path).sorted().toList());
        assertThat(read.then(DroolsRulebook::read)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void followsALinkToTheFolderItself() throws IOException {
        Path link = Files.createSymbolicLink(temporary.resolve("lien"), folder);

        assertThat(RulesFolder.read(link)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void refusesLinksInside() throws IOException {
        Path secret = Files.writeString(temporary.resolve("secret"), "mot de passe");
        Files.createSymbolicLink(folder.resolve("droit/lien.dslr"), secret);
        Files.createSymbolicLink(folder.resolve("vocabulaire/dossier"), temporary);

        assertThat(refused(folder))
                .containsExactlyInAnyOrder(
                        Fault.inFile(FaultCode.UNEXPECTED_FILE, "droit/lien.dslr", 0),
                        Fault.inFile(FaultCode.UNEXPECTED_FILE, "vocabulaire/dossier", 0));
    }

    @Test
    void refusesALinkWhoseNameWouldDisturbATerminal() throws IOException {
        Files.createSymbolicLink(folder.resolve("a\u001B[2J.dslr"), folder);

        assertThat(refused(folder)).extracting(fault -> fault.where().text()).containsExactly("a\uFFFD[2J.dslr");
    }

    @Test
    void refusesLargeFilesWithoutKeepingThem() throws IOException {
        Files.write(folder.resolve("droit/grand.dslr"), new byte[3 * 1024 * 1024]);

        assertThat(refused(folder)).extracting(Fault::code).containsExactly(FaultCode.FILE_TOO_LARGE);
    }

    @Test
    void refusesDeepFolders() throws IOException {
        Files.createDirectories(folder.resolve("droit/a/b/c/d/e/f/g/h/i"));

        assertThat(refused(folder)).extracting(Fault::code).containsExactly(FaultCode.UNEXPECTED_FILE);
    }

    @Test
    void refusesWhatIsNoFolder() {
        assertThat(refused(folder.resolve("seuils.csv")))
                .extracting(Fault::code)
                .containsExactly(FaultCode.FOLDER_UNREADABLE);
        assertThat(refused(folder.resolve("absent")))
                .extracting(Fault::code)
                .containsExactly(FaultCode.FOLDER_UNREADABLE);
    }

    private static List<Fault> refused(Path path) {
        return ((Outcome.Refused<List<RuleFile>>) RulesFolder.read(path)).faults();
    }
}
