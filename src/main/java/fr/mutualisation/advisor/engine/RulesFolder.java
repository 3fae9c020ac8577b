package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.Outcome;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads the files of a rules folder, bounded in number and size; links are not followed. */
public final class RulesFolder {

    private static final int MOST_FILES = 2_000;
    private static final long LARGEST_FILE = 4L * 1024 * 1024;
    private static final int DEEPEST = 8;

    private RulesFolder() {}

    /** The files of the folder that can hold rules; notes, hidden files and editors' copies are passed over. */
    public static Outcome<List<RuleFile>> read(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Outcome.refused(Fault.inFile(FaultCode.FOLDER_UNREADABLE, folder.toString(), 0));
        }
        List<RuleFile> files = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        try {
            Files.walkFileTree(
                    folder,
                    java.util.EnumSet.noneOf(java.nio.file.FileVisitOption.class),
                    DEEPEST,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                            boolean hidden = !directory.equals(folder)
                                    && isIgnored(directory.getFileName().toString());
                            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                            String path = folder.relativize(file).toString().replace('\\', '/');
                            if (isIgnored(file.getFileName().toString())) {
                                return FileVisitResult.CONTINUE;
                            }
                            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                                faults.add(Fault.inFile(FaultCode.UNEXPECTED_FILE, path, 0));
                            } else if (attributes.size() > LARGEST_FILE) {
                                faults.add(Fault.inFile(
                                        FaultCode.FILE_TOO_LARGE,
                                        path,
                                        0,
                                        Long.toString(attributes.size()),
                                        Long.toString(LARGEST_FILE)));
                            } else {
                                files.add(new RuleFile(path, Files.readAllBytes(file)));
                            }
                            return files.size() > MOST_FILES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException unreadable) {
            return Outcome.refused(Fault.inFile(FaultCode.FOLDER_UNREADABLE, folder.toString(), 0));
        }
        files.sort(Comparator.comparing(RuleFile::path));
        return faults.isEmpty() ? Outcome.accepted(files) : Outcome.refused(faults);
    }

    private static boolean isIgnored(String name) {
        return name.startsWith(".") || name.endsWith("~") || name.endsWith(".md");
    }
}
