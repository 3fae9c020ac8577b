package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads the files of a rules folder. */
public final class RulesFolder {

    private RulesFolder() {}

    /** The files of the folder that can hold rules; notes, hidden files and editors' copies are passed over. */
    public static Outcome<List<RuleFile>> read(Path folder) {
        try {
            if (Files.isDirectory(folder)) {
                return FolderWalk.read(folder.toRealPath());
            }
        } catch (IOException unreadable) {
            // The refusal says all that people can act on.
        }
        return Outcome.refused(Fault.inFile(FaultCode.FOLDER_UNREADABLE, folder.toString(), 0));
    }
}
