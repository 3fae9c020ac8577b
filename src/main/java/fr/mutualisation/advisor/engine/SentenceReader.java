package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.FactType;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.Operator;
import fr.mutualisation.advisor.domain.Printable;
import fr.mutualisation.advisor.domain.Quantifier;
import fr.mutualisation.advisor.domain.Sentence;
import fr.mutualisation.advisor.domain.Sentence.Placeholder;
import fr.mutualisation.advisor.domain.Vocabulary.ListShape;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one entry of {@code phrases:} and composes its sentences, affirmative and negative. */
final class SentenceReader {

    private static final Set<String> SINGLE_KEYS = Set.of("test", "affirmative", "negative");
    private static final Set<String> LISTED_KEYS =
            Set.of("test", "singulier", "pluriel", "singulierNegatif", "plurielNegatif");
    private static final int LONGEST = 300;

    /** What stands in a sentence beside its placeholder: begins with a letter, holds no sign that means something. */
    static final String WORDS = "(\\p{L}[\\p{L}0-9 ,'’()%+/:.€°«»-]*)?";

    private final String file;
    private final YamlReading map;
    private final Optional<ListShape> list;
    private final List<Fault> faults;

    SentenceReader(String file, YamlReading map, Optional<ListShape> list, List<Fault> faults) {
        this.file = file;
        this.map = map;
        this.list = list;
        this.faults = faults;
    }

    static Set<String> keys(Optional<ListShape> list) {
        return list.isPresent() ? LISTED_KEYS : SINGLE_KEYS;
    }

    List<Sentence> read(FactPath path, FactType type) {
        String text = map.text("test");
        Optional<Asked> asked = asked(text, type);
        if (asked.isEmpty()) {
            if (!text.isEmpty()) {
                map.bad("test", text, "test-de-" + name(type));
            }
            return List.of();
        }
        Asked test = asked.get();
        if (list.isEmpty()) {
            return List.of(
                    sentence(template("affirmative", test), Quantifier.SINGLE, path, test, false),
                    sentence(template("negative", test), Quantifier.SINGLE, path, test, true));
        }
        ListShape quantifiers = list.get();
        String singular = template("singulier", test);
        String plural = template("pluriel", test);
        String notSingular = template("singulierNegatif", test);
        String notPlural = template("plurielNegatif", test);
        return List.of(
                sentence(quantifiers.some() + " " + singular, Quantifier.SOME, path, test, false),
                sentence(quantifiers.some() + " " + notSingular, Quantifier.SOME, path, test, true),
                sentence(quantifiers.all() + " " + plural, Quantifier.ALL, path, test, false),
                sentence(quantifiers.all() + " " + notPlural, Quantifier.ALL, path, test, true),
                sentence(quantifiers.each() + " " + singular, Quantifier.EACH, path, test, false),
                sentence(quantifiers.each() + " " + notSingular, Quantifier.EACH, path, test, true));
    }

    private static Sentence sentence(
            String template, Quantifier quantifier, FactPath path, Asked test, boolean negated) {
        return new Sentence(
                SourceText.folded(template), quantifier, path, test.operator, negated != test.negated, test.code);
    }

    /** A test with its code, when the sentence itself fixes it. */
    private record Asked(Operator operator, Optional<String> code, boolean negated, Placeholder placeholder) {}

    private static Optional<Asked> asked(String test, FactType type) {
        boolean yesNo = type instanceof FactType.YesNo || type instanceof FactType.YesNoUnknown;
        if (yesNo && test.equals("oui")) {
            return fixed("OUI");
        }
        if (test.startsWith("= ")) {
            String code = test.substring(2);
            return codes(type).contains(code) ? fixed(code) : Optional.empty();
        }
        if (type instanceof FactType.Choice && test.equals("parmi {valeurs}")) {
            return Optional.of(new Asked(Operator.ONE_OF, Optional.empty(), false, Placeholder.VALUES));
        }
        if (type instanceof FactType.Codes && test.equals("contient {valeurs}")) {
            return Optional.of(new Asked(Operator.CONTAINS, Optional.empty(), false, Placeholder.VALUES));
        }
        for (Operator operator : List.of(Operator.LESS, Operator.AT_MOST, Operator.MORE, Operator.AT_LEAST)) {
            if (type instanceof FactType.Whole && test.equals(operator.symbol() + " {seuil}")) {
                return Optional.of(new Asked(operator, Optional.empty(), false, Placeholder.THRESHOLD));
            }
            if (type instanceof FactType.Day && test.equals(operator.symbol() + " {date}")) {
                return Optional.of(new Asked(operator, Optional.empty(), false, Placeholder.DATE));
            }
        }
        return Optional.empty();
    }

    private static Optional<Asked> fixed(String code) {
        return Optional.of(new Asked(Operator.ONE_OF, Optional.of(code), false, Placeholder.NONE));
    }

    /** The codes that a test may compare a fact of this type with. */
    static Collection<String> codes(FactType type) {
        if (type instanceof FactType.Choice choice) {
            return choice.values().keySet();
        }
        return type instanceof FactType.YesNoUnknown
                ? List.of("OUI", "NON", "INCONNU")
                : type instanceof FactType.YesNo ? List.of("OUI", "NON") : List.of();
    }

    private static String name(FactType type) {
        return type instanceof FactType.Words ? "texte" : type instanceof FactType.Day ? "date" : "fait";
    }

    private String template(String key, Asked test) {
        String template = map.text(key);
        int marks = 0;
        for (Placeholder placeholder : Placeholder.values()) {
            if (placeholder != Placeholder.NONE) {
                marks += template.split(java.util.regex.Pattern.quote(placeholder.mark()), -1).length - 1;
            }
        }
        boolean fits = test.placeholder == Placeholder.NONE
                ? marks == 0
                : marks == 1 && template.contains(test.placeholder.mark());
        String rest = template.replace(test.placeholder == Placeholder.NONE ? "\0" : test.placeholder.mark(), "");
        if (!template.isEmpty() && (!fits || template.length() > LONGEST || !rest.matches(WORDS))) {
            faults.add(Fault.inFile(
                    FaultCode.YAML_BAD_VALUE,
                    file,
                    map.line(key),
                    key,
                    Printable.of(template),
                    test.placeholder.mark()));
        }
        return template;
    }
}
