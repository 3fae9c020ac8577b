package fr.mutualisation.advisor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A dossier on disk. It is written whole beside its place, then moved there in one step: whatever stops the program, the
 * file holds the last dossier or the one before, never half of one.
 *
 * @param name the path, as it was typed
 */
record DossierFile(String name) {

    private static final String DRAFT = ".nouveau";

    /** Whether there is something at that path. */
    boolean exists() {
        try {
            return Files.exists(Path.of(name), LinkOption.NOFOLLOW_LINKS);
        } catch (InvalidPathException impossible) {
            return false;
        }
    }

    void write(byte[] dossier) throws IOException {
        try {
            Path file = target(Path.of(name));
            Path draft = file.resolveSibling(file.getFileName() + DRAFT);
            Files.write(
                    draft,
                    dossier,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.SYNC);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (InvalidPathException impossible) {
            throw new IOException(impossible);
        }
    }

    /** Takes back what an interview wrote from nothing. */
    void delete() throws IOException {
        Files.deleteIfExists(Path.of(name));
    }

    /** A link stays a link: what it leads to is replaced. */
    private static Path target(Path path) throws IOException {
        try {
            return path.toRealPath();
        } catch (NoSuchFileException fresh) {
            return path.toAbsolutePath();
        }
    }
}
