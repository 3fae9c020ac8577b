package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;

/**
 * The text of a rule file, fit to be read: strict UTF-8, composed accents, only the characters that French law needs,
 * bounded lines.
 */
record SourceText(String path, List<String> lines) {

    private static final int LONGEST_LINE = 2_000;
    private static final int LONGEST_FAULTS = 20;
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
        List<String> lines = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .lines()
                .toList();
        int before = faults.size();
        for (int i = 0; i < lines.size() && faults.size() - before < LONGEST_FAULTS; i++) {
            check(file.path(), i + 1, lines.get(i), faults);
        }
        return new SourceText(file.path(), faults.size() == before ? lines : List.of());
    }

    private static void check(String path, int number, String line, List<Fault> faults) {
        if (line.length() > LONGEST_LINE) {
            faults.add(Fault.inFile(
                    FaultCode.LINE_TOO_LONG,
                    path,
                    number,
                    Integer.toString(line.length()),
                    Integer.toString(LONGEST_LINE)));
            return;
        }
        line.codePoints()
                .filter(point -> !isAllowed(point))
                .findFirst()
                .ifPresent(point -> faults.add(Fault.inFile(
                        FaultCode.FORBIDDEN_CHARACTER,
                        path,
                        number,
                        "U+%04X".formatted(point),
                        Integer.toString(line.codePointCount(0, line.indexOf(point)) + 1))));
    }

    private static boolean isAllowed(int point) {
        return (point >= ' ' && point <= '~')
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
