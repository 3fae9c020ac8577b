package fr.mutualisation.advisor.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Reads one value of the type that the vocabulary gives it. */
final class ValueCheck {

    private final String path;
    private final List<Fault> faults;

    ValueCheck(String path, List<Fault> faults) {
        this.path = path;
        this.faults = faults;
    }

    Optional<Value> read(FactType type, Tree input) {
        if (input instanceof Tree.NotANumber odd) {
            faults.add(Fault.atPath(FaultCode.NOT_A_NUMBER, path, Printable.of(odd.text())));
            return Optional.empty();
        }
        if (type instanceof FactType.YesNo) {
            return input instanceof Tree.Flag flag ? Optional.of(Value.of(flag.yes())) : wrongType("booleen", input);
        }
        if (type instanceof FactType.YesNoUnknown) {
            return code(List.of("OUI", "NON", "INCONNU"), input);
        }
        if (type instanceof FactType.Choice choice) {
            return code(choice.values().keySet(), input);
        }
        if (type instanceof FactType.Codes codes) {
            return codes(codes.values(), input);
        }
        if (type instanceof FactType.Whole whole) {
            return input instanceof Tree.Numeral numeral ? whole(whole, numeral.number()) : wrongType("entier", input);
        }
        if (type instanceof FactType.Day day) {
            return input instanceof Tree.Text text ? day(day, text.text()) : wrongType("date", input);
        }
        return input instanceof Tree.Text text ? words((FactType.Words) type, text.text()) : wrongType("texte", input);
    }

    private Optional<Value> code(Iterable<String> known, Tree input) {
        List<String> codes = new java.util.ArrayList<>();
        known.forEach(codes::add);
        if (!(input instanceof Tree.Text text)) {
            return wrongType("texte", input);
        }
        return known(text.text(), codes, path) ? Optional.of(new Value.Code(text.text())) : Optional.empty();
    }

    private boolean known(String word, java.util.Collection<String> codes, String where) {
        if (codes.contains(word)) {
            return true;
        }
        faults.add(Fault.atPath(
                FaultCode.UNKNOWN_CODE,
                where,
                Printable.of(word),
                Nearest.to(word, codes).orElse(""),
                String.join(", ", codes)));
        return false;
    }

    private Optional<Value> codes(Map<String, String> known, Tree input) {
        if (!(input instanceof Tree.Series series)) {
            return wrongType("liste", input);
        }
        TreeSet<String> codes = new TreeSet<>();
        for (int i = 0; i < series.elements().size(); i++) {
            String where = path + "[" + i + "]";
            if (!(series.elements().get(i) instanceof Tree.Text text)) {
                faults.add(Fault.atPath(
                        FaultCode.WRONG_TYPE,
                        where,
                        "texte",
                        kind(series.elements().get(i))));
            } else if (known(text.text(), known.keySet(), where) && !codes.add(text.text())) {
                faults.add(Fault.atPath(FaultCode.DUPLICATE_CODE, where, text.text()));
            }
        }
        return Optional.of(new Value.Codes(codes));
    }

    private Optional<Value> whole(FactType.Whole type, BigDecimal number) {
        if (number.signum() != 0 && (number.scale() < -12 || number.precision() - number.scale() > 15)) {
            return outOfRange(type, "…");
        }
        if (number.stripTrailingZeros().scale() > 0) {
            faults.add(Fault.atPath(FaultCode.NOT_WHOLE, path, Printable.of(number.toString())));
            return Optional.empty();
        }
        long value = number.longValueExact();
        return value < type.minimum() || value > type.maximum()
                ? outOfRange(type, Long.toString(value))
                : Optional.of(new Value.Whole(value));
    }

    private Optional<Value> outOfRange(FactType.Whole type, String value) {
        faults.add(Fault.atPath(
                FaultCode.NUMBER_OUT_OF_RANGE,
                path,
                value,
                Long.toString(type.minimum()),
                Long.toString(type.maximum()),
                type.unit()));
        return Optional.empty();
    }

    private Optional<Value> day(FactType.Day type, String text) {
        Optional<LocalDate> date = CalendarDay.read(text);
        if (date.isEmpty() && !CalendarDay.exists(text)) {
            faults.add(Fault.atPath(FaultCode.BAD_DATE, path, Printable.of(text)));
        } else if (date.isEmpty()
                || date.get().isBefore(type.minimum())
                || date.get().isAfter(type.maximum())) {
            faults.add(Fault.atPath(
                    FaultCode.DATE_OUT_OF_RANGE,
                    path,
                    text,
                    type.minimum().toString(),
                    type.maximum().toString()));
            return Optional.empty();
        }
        return date.map(Value.Day::new);
    }

    private Optional<Value> words(FactType.Words type, String text) {
        boolean readable = text.codePoints()
                .allMatch(point -> !Character.isISOControl(point)
                        && Character.getType(point) != Character.FORMAT
                        && Character.getType(point) != Character.SURROGATE);
        int length = text.codePointCount(0, text.length());
        if (length > type.maximumLength()) {
            faults.add(Fault.atPath(
                    FaultCode.TEXT_TOO_LONG, path, Integer.toString(length), Integer.toString(type.maximumLength())));
        } else if (!readable
                || type.pattern().map(p -> !p.matcher(text).matches()).orElse(false)) {
            faults.add(Fault.atPath(
                    FaultCode.BAD_TEXT,
                    path,
                    type.pattern().map(Object::toString).orElse("")));
        } else {
            return Optional.of(new Value.Words(text));
        }
        return Optional.empty();
    }

    private Optional<Value> wrongType(String expected, Tree input) {
        faults.add(Fault.atPath(FaultCode.WRONG_TYPE, path, expected, kind(input)));
        return Optional.empty();
    }

    static String kind(Tree input) {
        if (input instanceof Tree.Branch) {
            return "objet";
        }
        if (input instanceof Tree.Series) {
            return "liste";
        }
        if (input instanceof Tree.Text) {
            return "texte";
        }
        if (input instanceof Tree.Numeral || input instanceof Tree.NotANumber) {
            return "nombre";
        }
        return input instanceof Tree.Flag ? "booleen" : "nul";
    }
}
