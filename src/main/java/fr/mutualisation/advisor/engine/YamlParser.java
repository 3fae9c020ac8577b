package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.Printable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads the small part of YAML that rule files need. Works on parser events, so that nothing is ever constructed;
 * anchors, aliases, tags, directives, further documents and texts over several lines are refused.
 */
final class YamlParser {

    private static final int DEEPEST = 12;

    private final String path;
    private final List<Fault> faults;
    private final List<Event> events = new ArrayList<>();
    private int next;

    private YamlParser(String path, List<Fault> faults) {
        this.path = path;
        this.faults = faults;
    }

    /** The document, or empty when a fault was added. */
    static Optional<Yaml> parse(SourceText source, List<Fault> faults) {
        YamlParser parser = new YamlParser(source.path(), faults);
        int before = faults.size();
        parser.collect(source.joined());
        if (faults.size() > before) {
            return Optional.empty();
        }
        Yaml document = parser.node();
        return faults.size() > before ? Optional.empty() : Optional.of(document);
    }

    private void collect(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(path)
                .setCodePointLimit(text.length() + 1)
                .setMaxAliasesForCollections(0)
                .build();
        int before = faults.size();
        int depth = 0;
        int documents = 0;
        try {
            for (Event event : new Parse(settings).parseString(text)) {
                documents += event instanceof DocumentStartEvent ? 1 : 0;
                depth += event instanceof CollectionStartEvent ? 1 : 0;
                depth -=
                        event.getEventId() == Event.ID.MappingEnd || event.getEventId() == Event.ID.SequenceEnd ? 1 : 0;
                Optional<String> forbidden = forbidden(event, depth, documents);
                if (forbidden.isPresent()) {
                    faults.add(Fault.inFile(FaultCode.YAML_FORBIDDEN, path, line(event), forbidden.get()));
                    return;
                }
                if (event instanceof NodeEvent
                        || event.getEventId() == Event.ID.MappingEnd
                        || event.getEventId() == Event.ID.SequenceEnd) {
                    events.add(event);
                }
            }
        } catch (MarkedYamlEngineException unreadable) {
            int line =
                    unreadable.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            faults.add(Fault.inFile(FaultCode.YAML_UNREADABLE, path, line));
        } catch (YamlEngineException unreadable) {
            faults.add(Fault.inFile(FaultCode.YAML_UNREADABLE, path, 0));
        }
        if (events.isEmpty() && faults.size() == before) {
            faults.add(Fault.inFile(FaultCode.YAML_UNREADABLE, path, 1));
        }
    }

    private static Optional<String> forbidden(Event event, int depth, int documents) {
        if (event instanceof AliasEvent) {
            return Optional.of("alias");
        }
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            return Optional.of("ancre");
        }
        if (event instanceof ScalarEvent scalar) {
            if (scalar.getTag().isPresent()) {
                return Optional.of("etiquette");
            }
            if (scalar.getScalarStyle() == ScalarStyle.LITERAL
                    || scalar.getScalarStyle() == ScalarStyle.FOLDED
                    || endLine(scalar) != line(scalar)) {
                return Optional.of("bloc");
            }
        }
        if (event instanceof CollectionStartEvent start && start.getTag().isPresent()) {
            return Optional.of("etiquette");
        }
        if (event instanceof DocumentStartEvent start
                && (start.getSpecVersion().isPresent() || !start.getTags().isEmpty())) {
            return Optional.of("directive");
        }
        if (documents > 1) {
            return Optional.of("document");
        }
        return depth > DEEPEST ? Optional.of("profondeur") : Optional.empty();
    }

    private Yaml node() {
        Event event = events.get(next++);
        int line = line(event);
        if (event instanceof ScalarEvent scalar) {
            return new Yaml.Scalar(scalar.getValue(), line, scalar.getScalarStyle() != ScalarStyle.PLAIN);
        }
        if (event.getEventId() == Event.ID.SequenceStart) {
            List<Yaml> items = new ArrayList<>();
            while (events.get(next).getEventId() != Event.ID.SequenceEnd) {
                items.add(node());
            }
            next++;
            return new Yaml.Sequence(items, line);
        }
        return mapping(line);
    }

    private Yaml mapping(int line) {
        Map<String, Yaml> entries = new LinkedHashMap<>();
        Map<String, Integer> keyLines = new LinkedHashMap<>();
        while (events.get(next).getEventId() != Event.ID.MappingEnd) {
            Yaml key = node();
            Yaml value = node();
            if (!(key instanceof Yaml.Scalar scalar)) {
                faults.add(Fault.inFile(FaultCode.YAML_WRONG_SHAPE, path, key.line(), "cle", "texte"));
            } else if (entries.putIfAbsent(scalar.text(), value) != null) {
                faults.add(Fault.inFile(FaultCode.YAML_DUPLICATE_KEY, path, key.line(), Printable.of(scalar.text())));
            } else {
                keyLines.put(scalar.text(), key.line());
            }
        }
        next++;
        return new Yaml.Mapping(entries, keyLines, line);
    }

    private static int endLine(Event event) {
        return event.getEndMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    private static int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}
