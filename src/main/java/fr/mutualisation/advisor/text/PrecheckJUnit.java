package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.Check;
import fr.mutualisation.advisor.domain.CheckOutcome;
import fr.mutualisation.advisor.domain.CheckResult;
import fr.mutualisation.advisor.domain.Precheck;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A pre-check as a JUnit report: one test for each check. A miss that blocks is a failure, a blocking check that cannot
 * be verified an error; what only warns passes and says so, unless warnings must count.
 */
public final class PrecheckJUnit {

    private static final String SUITE = "controle";
    private static final int REPLACEMENT = 0xFFFD;

    private final Precheck precheck;
    private final boolean strict;
    private final XMLStreamWriter out;

    private PrecheckJUnit(Precheck precheck, boolean strict, XMLStreamWriter out) {
        this.precheck = precheck;
        this.strict = strict;
        this.out = out;
    }

    private enum Kind {
        PASSED,
        FAILED,
        ERROR,
        SKIPPED
    }

    /** The report; with {@code strict}, a miss that warns is a failure too. */
    public static byte[] of(Precheck precheck, boolean strict) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new PrecheckJUnit(precheck, strict, out).write();
            out.close();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write() throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        line(0);
        out.writeStartElement("testsuite");
        attribute("name", SUITE);
        attribute("tests", Integer.toString(precheck.outcomes().size()));
        attribute("failures", count(Kind.FAILED));
        attribute("errors", count(Kind.ERROR));
        attribute("skipped", count(Kind.SKIPPED));
        attribute("time", "0");
        properties();
        for (CheckOutcome outcome : precheck.outcomes()) {
            test(outcome);
        }
        line(0);
        out.writeEndElement();
        line(0);
        out.writeEndDocument();
    }

    private void properties() throws XMLStreamException {
        line(1);
        out.writeStartElement("properties");
        property("verdict", precheck.verdict().name());
        property("moteur", precheck.engine());
        property("regles", "sha256:" + precheck.rules());
        property("dateVote", precheck.voteDay().toString());
        line(1);
        out.writeEndElement();
    }

    private void property(String name, String value) throws XMLStreamException {
        line(2);
        out.writeEmptyElement("property");
        attribute("name", name);
        attribute("value", value);
    }

    private void test(CheckOutcome outcome) throws XMLStreamException {
        Check check = outcome.check();
        line(1);
        out.writeStartElement("testcase");
        attribute("name", check.code() + " " + check.title());
        attribute("classname", SUITE + "." + check.stage());
        attribute("time", "0");
        String message = CheckSentences.message(outcome);
        switch (kind(outcome)) {
            case FAILED -> told("failure", CheckSentences.level(outcome).name(), message, details(outcome));
            case ERROR -> told("error", outcome.result().name(), message, details(outcome));
            case SKIPPED -> {
                line(2);
                out.writeStartElement("skipped");
                out.writeCharacters(clean(message));
                out.writeEndElement();
            }
            case PASSED -> output(outcome, message);
        }
        line(1);
        out.writeEndElement();
    }

    private void told(String element, String type, String message, String details) throws XMLStreamException {
        line(2);
        out.writeStartElement(element);
        attribute("message", message);
        attribute("type", type);
        out.writeCharacters(clean(details));
        out.writeEndElement();
    }

    private void output(CheckOutcome outcome, String message) throws XMLStreamException {
        line(2);
        out.writeStartElement("system-out");
        out.writeCharacters(clean(
                outcome.result() == CheckResult.MANQUE
                        ? CheckSentences.level(outcome) + "\n" + message + "\n" + details(outcome)
                        : message));
        out.writeEndElement();
    }

    private static String details(CheckOutcome outcome) {
        return "\n" + outcome.check().required() + "\n" + outcome.check().remedy() + "\n";
    }

    private Kind kind(CheckOutcome outcome) {
        Check.Level level = CheckSentences.level(outcome);
        boolean counts = level == Check.Level.BLOQUANT || (strict && level == Check.Level.AVERTISSEMENT);
        return switch (outcome.result()) {
            case MANQUE -> counts ? Kind.FAILED : Kind.PASSED;
            case NON_VERIFIABLE -> level == Check.Level.BLOQUANT ? Kind.ERROR : Kind.SKIPPED;
            case SATISFAIT -> Kind.PASSED;
            case SANS_OBJET -> Kind.SKIPPED;
        };
    }

    private String count(Kind wanted) {
        return Long.toString(precheck.outcomes().stream()
                .filter(outcome -> kind(outcome) == wanted)
                .count());
    }

    private void line(int depth) throws XMLStreamException {
        out.writeCharacters("\n" + "  ".repeat(depth));
    }

    private void attribute(String name, String value) throws XMLStreamException {
        out.writeAttribute(name, clean(value));
    }

    /** XML has no way to write some characters, not even escaped. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(point -> clean.appendCodePoint(isAllowed(point) ? point : REPLACEMENT));
        return clean.toString();
    }

    private static boolean isAllowed(int point) {
        return point == '\n'
                || (point >= ' ' && point <= 0xD7FF)
                || (point >= 0xE000 && point <= REPLACEMENT)
                || point >= 0x10000;
    }
}
