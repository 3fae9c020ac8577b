package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.FactType;
import fr.mutualisation.advisor.domain.Tree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody types in an interview, as a dossier would write it. Whether the value is right is checked elsewhere. */
public final class SpokenAnswer {

    private static final Messages MESSAGES = Messages.of("entretien.properties");
    private static final Pattern DAY = Pattern.compile("([0-9]{1,2})[/.]([0-9]{1,2})[/.]([0-9]{4})");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}");
    private static final List<String> YES_NO = List.of("OUI", "NON");
    private static final List<String> YES_NO_UNKNOWN = List.of("OUI", "NON", "INCONNU");

    private SpokenAnswer() {}

    /** What is not an answer. */
    public enum Command {
        AIDE,
        JSP,
        RETOUR,
        FIN
    }

    /** The command that these words are, if they are one. */
    public static Optional<Command> command(String words) {
        for (Command command : Command.values()) {
            if (says(words, command.name().toLowerCase(Locale.ROOT))) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }

    private static boolean says(String words, String key) {
        return List.of(MESSAGES.say("mots." + key).split("\\|")).contains(folded(words));
    }

    private static String folded(String words) {
        return words.strip().toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("\\s+", " ");
    }

    /** The answer that these words are to a question of that type, or empty when they are none. */
    public static Optional<Tree> read(String words, FactType type) {
        String said = words.strip();
        if (said.isEmpty()) {
            return Optional.empty();
        }
        if (type instanceof FactType.YesNo) {
            return code(said, YES_NO).map(code -> new Tree.Flag(code.equals("OUI")));
        }
        if (type instanceof FactType.YesNoUnknown) {
            return code(said, YES_NO_UNKNOWN).map(Tree.Text::new);
        }
        if (type instanceof FactType.Choice choice) {
            return code(said, List.copyOf(choice.values().keySet())).map(Tree.Text::new);
        }
        if (type instanceof FactType.Codes codes) {
            return codes(said, List.copyOf(codes.values().keySet()));
        }
        if (type instanceof FactType.Whole) {
            String digits = said.replaceAll("[\\s\\u00a0\\u202f]", "");
            return NUMBER.matcher(digits).matches()
                    ? Optional.of(new Tree.Numeral(new BigDecimal(digits)))
                    : Optional.empty();
        }
        return Optional.of(new Tree.Text(type instanceof FactType.Day ? day(said) : said));
    }

    /** The codes among which a question of that type makes one choose, in the order of their numbers. */
    static List<String> codes(FactType type) {
        if (type instanceof FactType.YesNo) {
            return YES_NO;
        }
        if (type instanceof FactType.YesNoUnknown) {
            return YES_NO_UNKNOWN;
        }
        if (type instanceof FactType.Choice choice) {
            return List.copyOf(choice.values().keySet());
        }
        return type instanceof FactType.Codes codes ? List.copyOf(codes.values().keySet()) : List.of();
    }

    /** A number of the list, a code, or a word for yes or no. */
    private static Optional<String> code(String said, List<String> codes) {
        if (said.matches("[0-9]{1,3}")) {
            int place = Integer.parseInt(said) - 1;
            return place >= 0 && place < codes.size() ? Optional.of(codes.get(place)) : Optional.empty();
        }
        return codes.stream()
                .filter(code -> code.equals(said.toUpperCase(Locale.ROOT))
                        || (YES_NO_UNKNOWN.contains(code) && says(said, code)))
                .findFirst();
    }

    private static Optional<Tree> codes(String said, List<String> codes) {
        List<Tree> chosen = new ArrayList<>();
        if (!says(said, "aucun")) {
            for (String one : said.split("[,;]", -1)) {
                Optional<String> code = code(one.strip(), codes);
                if (code.isEmpty()) {
                    return Optional.empty();
                }
                chosen.add(new Tree.Text(code.get()));
            }
        }
        return Optional.of(new Tree.Series(chosen));
    }

    private static String day(String said) {
        Matcher day = DAY.matcher(said);
        return day.matches() ? day.group(3) + "-" + two(day.group(2)) + "-" + two(day.group(1)) : said;
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }
}
