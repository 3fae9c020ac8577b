package fr.mutualisation.advisor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.mutualisation.advisor.domain.PieceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing outside the folder of documents is read, whatever name a dossier gives. */
class PiecesFolderTest {

    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void writeSomeDocuments() throws IOException {
        Files.writeString(temporary.resolve("secret"), "abc");
        folder = Files.createDirectory(temporary.resolve("pieces"));
        Files.createDirectory(folder.resolve("annexes"));
        Files.writeString(folder.resolve("annexes/fiche.txt"), "abc");
        Files.writeString(folder.resolve("convention.pdf"), "abc");
    }

    private PieceFiles.Sight look(String name) throws IOException {
        return PiecesFolder.open(folder.toString()).look(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"convention.pdf", "annexes/fiche.txt"})
    void hashesADocument(String name) throws IOException {
        assertThat(look(name)).isEqualTo(new PieceFiles.Sight(PieceFiles.State.LUE, ABC));
    }

    @ParameterizedTest
    @ValueSource(strings = {"absente.pdf", "annexes/absente.pdf", "nulle/part.pdf"})
    void saysThatADocumentIsAbsent(String name) throws IOException {
        assertThat(look(name).state()).isEqualTo(PieceFiles.State.ABSENTE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret",
                "annexes/../../secret",
                "annexes/../convention.pdf",
                "./convention.pdf",
                "/etc/passwd",
                "//etc/passwd",
                "",
                " ",
                "annexes",
                "annexes/",
                "convention.pdf/x",
                "..\\secret",
                "C:\\secret",
                "a\u0000b"
            })
    void refusesANameThatLeadsElsewhere(String name) throws IOException {
        assertThat(look(name)).isEqualTo(new PieceFiles.Sight(PieceFiles.State.NOM_REFUSE, ""));
    }

    @Test
    void followsNoLink() throws IOException {
        Files.createSymbolicLink(folder.resolve("lien"), temporary.resolve("secret"));
        Files.createSymbolicLink(folder.resolve("dossier"), temporary);
        Files.createSymbolicLink(folder.resolve("dedans"), folder.resolve("convention.pdf"));

        assertThat(look("lien").state()).isEqualTo(PieceFiles.State.NOM_REFUSE);
        assertThat(look("dossier/secret").state()).isEqualTo(PieceFiles.State.NOM_REFUSE);
        assertThat(look("dedans").state()).isEqualTo(PieceFiles.State.NOM_REFUSE);
    }

    @Test
    void readsUpToABound() throws IOException {
        Files.write(folder.resolve("juste"), "12345".getBytes(UTF_8));
        Files.write(folder.resolve("trop"), "123456".getBytes(UTF_8));
        PiecesFolder bounded = PiecesFolder.open(folder.toString(), 5);

        assertThat(bounded.look("juste").state()).isEqualTo(PieceFiles.State.LUE);
        assertThat(bounded.look("trop")).isEqualTo(new PieceFiles.Sight(PieceFiles.State.TROP_GROSSE, ""));
    }

    @Test
    void needsAFolder() {
        assertThatThrownBy(() -> PiecesFolder.open(temporary.resolve("nulle").toString()))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> PiecesFolder.open(temporary.resolve("secret").toString()))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> PiecesFolder.open("a\u0000b")).isInstanceOf(IOException.class);
    }
}
