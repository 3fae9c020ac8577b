package fr.mutualisation.advisor.cli;

import fr.mutualisation.advisor.domain.PieceFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** The folder where the documents of a deliberation are. Nothing outside it is read and no link is followed. */
final class PiecesFolder implements PieceFiles {

    /** More than the acts chain takes, so that a file which is too large for it can still be told. */
    static final long LARGEST = 256L * 1024 * 1024;

    private static final long LARGEST_IN_ALL = 2L * 1024 * 1024 * 1024;
    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final long largest;
    private long read;

    private PiecesFolder(Path folder, long largest) {
        this.folder = folder;
        this.largest = largest;
    }

    /** The folder of that name. */
    static PiecesFolder open(String name) throws IOException {
        return open(name, LARGEST);
    }

    static PiecesFolder open(String name, long largest) throws IOException {
        try {
            Path folder = Path.of(name).toRealPath();
            if (!Files.isDirectory(folder)) {
                throw new NotDirectoryException(name);
            }
            return new PiecesFolder(folder, largest);
        } catch (InvalidPathException impossible) {
            throw new IOException(impossible);
        }
    }

    @Override
    public Sight look(String name) {
        try {
            Optional<Path> file = inside(name);
            return file.isPresent() ? hashed(file.get()) : nothing(State.NOM_REFUSE);
        } catch (NoSuchFileException absent) {
            return nothing(State.ABSENTE);
        } catch (IOException unreadable) {
            return nothing(State.ILLISIBLE);
        }
    }

    /** The file of that name, when every step that leads to it is a plain folder of this one. */
    private Optional<Path> inside(String name) throws IOException {
        Path step = folder;
        String[] steps = name.split("/", -1);
        for (int i = 0; i < steps.length; i++) {
            if (steps[i].isBlank() || steps[i].equals(".") || steps[i].equals("..") || steps[i].indexOf('\\') >= 0) {
                return Optional.empty();
            }
            try {
                step = step.resolve(steps[i]);
            } catch (InvalidPathException impossible) {
                return Optional.empty();
            }
            BasicFileAttributes found =
                    Files.readAttributes(step, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (i == steps.length - 1 ? !found.isRegularFile() : !found.isDirectory()) {
                return Optional.empty();
            }
        }
        return Optional.of(step);
    }

    private Sight hashed(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (InputStream content = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
                size += count;
                read += count;
                if (size > largest || read > LARGEST_IN_ALL) {
                    return nothing(State.TROP_GROSSE);
                }
                digest.update(buffer, 0, count);
            }
        }
        return new Sight(State.LUE, HexFormat.of().formatHex(digest.digest()));
    }

    private static Sight nothing(State state) {
        return new Sight(state, "");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
