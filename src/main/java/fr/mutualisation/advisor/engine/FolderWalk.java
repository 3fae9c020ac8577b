package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;

/** One walk through a rules folder, bounded in number and size; links inside it are not followed. */
final class FolderWalk extends SimpleFileVisitor<Path> {

    private static final int MOST_FILES = 2_000;
    private static final int LARGEST_FILE = 1024 * 1024;
    private static final long LARGEST_FOLDER = 64L * 1024 * 1024;
    private static final int DEEPEST = 8;

    private final Path folder;
    private final List<RuleFile> files = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private long size;

    private FolderWalk(Path folder) {
        this.folder = folder;
    }

    static Outcome<List<RuleFile>> read(Path folder) throws IOException {
        FolderWalk walk = new FolderWalk(folder);
        Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), DEEPEST, walk);
        walk.files.sort(Comparator.comparing(RuleFile::path));
        return walk.faults.isEmpty() ? Outcome.accepted(walk.files) : Outcome.refused(walk.faults);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        return !directory.equals(folder) && isIgnored(directory)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (isIgnored(file)) {
            return FileVisitResult.CONTINUE;
        }
        String path = folder.relativize(file).toString().replace('\\', '/');
        if (attributes.isRegularFile()) {
            add(path, bytes(file));
        } else {
            faults.add(Fault.inFile(FaultCode.UNEXPECTED_FILE, Printable.of(path), 0));
        }
        boolean enough =
                files.size() > MOST_FILES || size > LARGEST_FOLDER || faults.size() >= RulebookReader.MOST_FAULTS;
        return enough ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    /** Read to one byte past the bound, whatever size the file had when it was seen. */
    private static byte[] bytes(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return content.readNBytes(LARGEST_FILE + 1);
        }
    }

    private void add(String path, byte[] bytes) {
        size += bytes.length;
        if (bytes.length > LARGEST_FILE || size > LARGEST_FOLDER) {
            faults.add(Fault.inFile(
                    FaultCode.FILE_TOO_LARGE,
                    Printable.of(path),
                    0,
                    Long.toString(bytes.length),
                    Long.toString(LARGEST_FILE)));
        } else {
            files.add(new RuleFile(path, bytes));
        }
    }

    private static boolean isIgnored(Path path) {
        String name = path.getFileName().toString();
        return name.startsWith(".") || name.endsWith("~") || name.endsWith(".md");
    }
}
