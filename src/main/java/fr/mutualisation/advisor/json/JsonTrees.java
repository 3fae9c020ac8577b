package fr.mutualisation.advisor.json;

import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Tree;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** Reads hostile text as JSON, within limits, losing nothing that was written: repeated members are kept. */
public final class JsonTrees {

    /** The largest dossier, in bytes. */
    public static final int LARGEST = 1_048_576;

    private static final int DEEPEST = 16;
    private static final int MOST_VALUES = 50_000;
    private static final int LONGEST_WORD = 100;
    private static final int FIRST_BYTES = 4;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    // Texts are bounded by the input, and by the vocabulary, which says where they are too long. Names are not shared
    // between inputs, so that hostile ones can neither fill nor collide in a table.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(JsonFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST * 4)
                    .maxNumberLength(LONGEST_WORD)
                    .maxNameLength(LARGEST)
                    .maxStringLength(LARGEST)
                    .build())
            .build();

    private final JsonParser parser;
    private int values;

    private JsonTrees(JsonParser parser) {
        this.parser = parser;
    }

    /** The one JSON value that {@code bytes} hold, or why they hold none. */
    public static Outcome<Tree> read(byte[] bytes) {
        if (bytes.length > LARGEST) {
            return refused(FaultCode.TOO_LARGE, 1, 1, LARGEST);
        }
        String text;
        try {
            if (isWide(bytes)) {
                throw new CharacterCodingException();
            }
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return Outcome.refused(new Fault(FaultCode.ENCODING, new Fault.AtPosition(1, 1), List.of()));
        }
        boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        return parse(marked ? text.substring(1) : text);
    }

    /** UTF-16 and UTF-32 write an ASCII sign with null bytes, which JSON never begins with. */
    private static boolean isWide(byte[] bytes) {
        for (int i = 0; i < Math.min(FIRST_BYTES, bytes.length); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private static Outcome<Tree> parse(String text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return new JsonTrees(parser).document();
        } catch (Limit limit) {
            return refused(limit.code, limit.line, limit.column, limit.bound);
        } catch (StreamConstraintsException limit) {
            return refused(FaultCode.NUMBER_TOO_LONG, limit.getLocation(), LONGEST_WORD);
        } catch (StreamReadException unreadable) {
            return refused(FaultCode.JSON_UNREADABLE, unreadable.getLocation(), 0);
        }
    }

    private Outcome<Tree> document() {
        JsonToken first = parser.nextToken();
        if (first == null) {
            return refused(FaultCode.JSON_EMPTY, 1, 1, 0);
        }
        Tree tree = value(first, 1);
        return parser.nextToken() == null
                ? Outcome.accepted(tree)
                : refused(FaultCode.JSON_TRAILING, parser.currentTokenLocation(), 0);
    }

    private Tree value(JsonToken token, int depth) {
        if (++values > MOST_VALUES) {
            throw limit(FaultCode.TOO_MANY_VALUES, MOST_VALUES);
        }
        if (depth > DEEPEST) {
            throw limit(FaultCode.TOO_DEEP, DEEPEST);
        }
        return switch (token) {
            case START_OBJECT -> branch(depth);
            case START_ARRAY -> series(depth);
            case VALUE_STRING -> new Tree.Text(parser.getString());
            case VALUE_TRUE -> new Tree.Flag(true);
            case VALUE_FALSE -> new Tree.Flag(false);
            case VALUE_NULL -> new Tree.Nothing();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            default -> throw new IllegalStateException("unexpected token " + token);
        };
    }

    /** A number whose exponent no computer holds is no more of a number than {@code NaN}. */
    private Tree number() {
        try {
            return parser.isNaN()
                    ? new Tree.NotANumber(parser.getString())
                    : new Tree.Numeral(parser.getDecimalValue());
        } catch (NumberFormatException unheld) {
            return new Tree.NotANumber(parser.getString());
        }
    }

    private Tree branch(int depth) {
        List<Tree.Member> members = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (name.length() > LONGEST_WORD) {
                throw limit(FaultCode.NUMBER_TOO_LONG, LONGEST_WORD);
            }
            members.add(new Tree.Member(name, value(parser.nextToken(), depth + 1)));
        }
        return new Tree.Branch(members);
    }

    private Tree series(int depth) {
        List<Tree> elements = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            elements.add(value(token, depth + 1));
        }
        return new Tree.Series(elements);
    }

    private Limit limit(FaultCode code, int bound) {
        TokenStreamLocation at = parser.currentTokenLocation();
        return new Limit(code, at.getLineNr(), at.getColumnNr(), bound);
    }

    private static <T> Outcome<T> refused(FaultCode code, TokenStreamLocation at, int bound) {
        return at == null
                ? refused(code, 1, 1, bound)
                : refused(code, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()), bound);
    }

    private static <T> Outcome<T> refused(FaultCode code, long line, long column, int bound) {
        return Outcome.refused(new Fault(code, new Fault.AtPosition(line, column), List.of(Integer.toString(bound))));
    }

    /** Stops the reading when a limit is passed. */
    private static final class Limit extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final FaultCode code;
        private final long line;
        private final long column;
        private final int bound;

        Limit(FaultCode code, long line, long column, int bound) {
            super(code.code(), null, false, false);
            this.code = code;
            this.line = line;
            this.column = column;
            this.bound = bound;
        }
    }
}
