package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of a rule file, fit to be read: strict UTF-8, composed accents, only the characters that French law needs,
 * bounded lines.
 */
record SourceText(String path, List<String> lines) {

    private static final int LONGEST_LINE = 2_000;
    private static final int MOST_FAULTS = 20;
    private static final String LETTERS = "àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆ";
    private static final String MARKS = "«»’–—…€°§×²";
    private static final String NO_BREAK_SPACES = "\u00A0\u202F";

    static SourceText read(RuleFile file, List<Fault> faults) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file.bytes()))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            faults.add(Fault.inFile(FaultCode.ENCODING, file.path(), firstBadLine(file.bytes())));
            return new SourceText(file.path(), List.of());
        }
        List<String> lines = new ArrayList<>();
        int before = faults.size();
        for (String line : split(text)) {
            if (faults.size() - before == MOST_FAULTS) {
                break;
            }
            lines.add(line(file.path(), lines.size() + 1, line, faults));
        }
        return new SourceText(file.path(), faults.size() == before ? lines : List.of());
    }

    /** Lines end where an editor shows it: a carriage return alone ends none, and is refused with its line. */
    private static List<String> split(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        int last = lines.size() - 1;
        return lines.get(last).isEmpty() ? lines.subList(0, last) : lines;
    }

    /** Measured before it is composed: composing costs the square of the number of marks in a row. */
    private static String line(String path, int number, String raw, List<Fault> faults) {
        String line = raw.endsWith("\r") ? raw.substring(0, raw.length() - 1) : raw;
        if (line.length() > LONGEST_LINE) {
            faults.add(Fault.inFile(
                    FaultCode.LINE_TOO_LONG,
                    path,
                    number,
                    Integer.toString(line.length()),
                    Integer.toString(LONGEST_LINE)));
            return "";
        }
        String composed = Normalizer.normalize(line, Normalizer.Form.NFC);
        composed.codePoints()
                .filter(point -> !isAllowed(point))
                .findFirst()
                .ifPresent(point -> faults.add(Fault.inFile(
                        FaultCode.FORBIDDEN_CHARACTER,
                        path,
                        number,
                        "U+%04X".formatted(point),
                        Integer.toString(composed.codePointCount(0, composed.indexOf(point)) + 1))));
        return composed;
    }

    /** No backslash: whatever reads the text next, nothing in it is an escape. */
    private static boolean isAllowed(int point) {
        return (point >= ' ' && point <= '~' && point != '\\')
                || LETTERS.indexOf(point) >= 0
                || MARKS.indexOf(point) >= 0
                || NO_BREAK_SPACES.indexOf(point) >= 0;
    }

    private static int firstBadLine(byte[] bytes) {
        int line = 1;
        int start = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '\n') {
                String text = new String(bytes, start, i - start, StandardCharsets.UTF_8);
                if (text.indexOf('\uFFFD') >= 0) {
                    return line;
                }
                line++;
                start = i + 1;
            }
        }
        return 0;
    }

    /** The line as the reader compares it: straight apostrophes, plain spaces, no space at the ends or doubled. */
    static String folded(String line) {
        return line.replace('’', '\'')
                .replace('\u00A0', ' ')
                .replace('\u202F', ' ')
                .trim()
                .replaceAll(" +", " ");
    }

    String joined() {
        return String.join("\n", lines) + "\n";
    }
}
