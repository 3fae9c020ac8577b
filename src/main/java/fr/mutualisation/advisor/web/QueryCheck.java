package fr.mutualisation.advisor.web;

import fr.mutualisation.advisor.domain.CalendarDay;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.DossierCheck;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.Nearest;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Printable;
import fr.mutualisation.advisor.domain.Rulebooks;
import fr.mutualisation.advisor.domain.Tree;
import fr.mutualisation.advisor.domain.Value;
import fr.mutualisation.advisor.text.Register;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a request whose parameters are not those that its address reads, or say what they may not: every fault at once,
 * before the body is read. Doors find there only what they can use.
 */
final class QueryCheck implements HandlerInterceptor {

    static final String FORM = "forme";
    static final String READER = "registre";
    static final String WHOLE = "complet";
    static final String DATE = "date";
    static final String YES = "oui";
    static final String NO = "non";

    private final Rulebooks rules;

    QueryCheck(Rulebooks rules) {
        this.rules = rules;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        List<Fault> faults = handler instanceof HandlerMethod door ? faults(request, door) : List.of();
        if (!faults.isEmpty()) {
            Responses.write(Responses.problem(faults), response);
        }
        return faults.isEmpty();
    }

    private List<Fault> faults(HttpServletRequest request, HandlerMethod door) {
        Map<String, String[]> given = request.getParameterMap();
        Map<String, Boolean> read = read(door);
        String address = Printable.of(request.getRequestURI()) + "?";
        List<Fault> faults = new ArrayList<>();
        given.forEach((name, values) -> {
            String shown = Printable.of(name);
            if (!read.containsKey(name)) {
                faults.add(Fault.atPath(
                        FaultCode.UNKNOWN_PARAMETER,
                        address + shown,
                        shown,
                        Nearest.to(name, read.keySet()).orElse(""),
                        String.join(", ", read.keySet())));
            } else if (values.length > 1) {
                faults.add(Fault.atPath(FaultCode.REPEATED_PARAMETER, address + shown, shown));
            }
        });
        read.forEach((name, required) -> {
            String[] values = given.get(name);
            if (values == null ? required : values.length == 1) {
                value(name, required, values == null ? "" : values[0], address).ifPresent(faults::add);
            }
        });
        return faults;
    }

    /** The parameters that a door reads, and whether it cannot do without. */
    private static Map<String, Boolean> read(HandlerMethod door) {
        Map<String, Boolean> read = new LinkedHashMap<>();
        for (MethodParameter parameter : door.getMethodParameters()) {
            RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
            if (asked != null) {
                read.put(asked.value(), asked.defaultValue().equals(ValueConstants.DEFAULT_NONE));
            }
        }
        return read;
    }

    private Optional<Fault> value(String name, boolean required, String value, String address) {
        boolean isDate = name.equals(DATE);
        List<String> known = isDate ? List.of() : known(name);
        if (value.isBlank()) {
            return Optional.of(Fault.atPath(
                    required ? FaultCode.MISSING_PARAMETER : FaultCode.EMPTY_PARAMETER,
                    address + name,
                    name,
                    isDate ? "date" : String.join(", ", known)));
        }
        if (isDate) {
            return CalendarDay.exists(value)
                    ? dayOutside(value, address + name)
                    : Optional.of(Fault.atPath(FaultCode.BAD_DAY, address + name, Printable.of(value)));
        }
        return known.contains(value)
                ? Optional.empty()
                : Optional.of(Fault.atPath(
                        FaultCode.UNKNOWN_CODE,
                        address + name,
                        Printable.of(value),
                        Nearest.to(value, known).orElse(""),
                        String.join(", ", known)));
    }

    /** What the rules say of a day that they do not cover. */
    private Optional<Fault> dayOutside(String day, String path) {
        FactDefinition date =
                rules.current().vocabulary().definition(Dossier.DATE).orElseThrow();
        return DossierCheck.value(new Tree.Text(day), date, path) instanceof Outcome.Refused<Value> refused
                ? refused.faults().stream().findFirst()
                : Optional.empty();
    }

    private List<String> known(String name) {
        return switch (name) {
            case FORM -> rules.current().catalogue().choices();
            case READER -> Arrays.stream(Register.values()).map(Register::word).toList();
            case WHOLE -> List.of(YES, NO);
            default -> throw new IllegalStateException("no door reads " + name);
        };
    }
}
