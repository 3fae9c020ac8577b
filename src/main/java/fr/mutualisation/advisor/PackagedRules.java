package fr.mutualisation.advisor;

import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.engine.RuleFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The copy of the rules that travels in the jar. */
final class PackagedRules {

    private static final String ROOT = "/rules/";

    private PackagedRules() {}

    static Outcome<List<RuleFile>> read() {
        try {
            List<RuleFile> files = new ArrayList<>();
            for (String kind : List.of("yaml", "csv", "dslr")) {
                Resource[] found =
                        new PathMatchingResourcePatternResolver().getResources("classpath:" + ROOT + "**/*." + kind);
                for (Resource resource : found) {
                    String address = resource.getURL().toString();
                    String path = address.substring(address.lastIndexOf(ROOT) + ROOT.length());
                    files.add(new RuleFile(path, resource.getContentAsByteArray()));
                }
            }
            files.sort(Comparator.comparing(RuleFile::path));
            return Outcome.accepted(files);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
