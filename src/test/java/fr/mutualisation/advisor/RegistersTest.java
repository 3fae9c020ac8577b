package fr.mutualisation.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mutualisation.advisor.domain.Condition;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.FactType;
import fr.mutualisation.advisor.domain.Formality;
import fr.mutualisation.advisor.domain.Opinion;
import fr.mutualisation.advisor.json.OpinionJson;
import fr.mutualisation.advisor.text.OpinionPage;
import fr.mutualisation.advisor.text.Register;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * No register states what the findings do not hold. Once every string of the opinion is taken out of a page, only words
 * of the message files are left.
 */
class RegistersTest {

    private static final int FINGERPRINT = 12;
    private static final int HALF_A_PAGE = 36;
    private static final int TWO_SCREENS = 100;
    private static final Set<String> FRAME = frame();

    @TestFactory
    Stream<DynamicTest> aPageStatesOnlyWhatTheOpinionHolds() {
        return Samples.stories().stream()
                .flatMap(story -> Stream.of(Register.values())
                        .map(register -> DynamicTest.dynamicTest(story + " " + register, () -> {
                            Opinion opinion = Samples.opinion(Samples.dossier(story));
                            String page =
                                    OpinionPage.of(opinion, Samples.rules().vocabulary(), register);
                            assertThat(foreign(page, opinion)).isEmpty();
                        })));
    }

    @Test
    void anInventedSentenceIsNoticed() {
        Opinion opinion = Samples.opinion(Samples.dossier("caen-informatique"));
        String page = OpinionPage.of(opinion, Samples.rules().vocabulary(), Register.ELU);
        assertThat(foreign(page + "\nLe préfet de Bayeux approuve ce montage.\n", opinion))
                .contains("bayeux", "approuve");
    }

    @Test
    void aPageFitsItsReader() {
        for (String story : Samples.stories()) {
            Opinion opinion = Samples.opinion(Samples.dossier(story));
            assertThat(OpinionPage.of(opinion, Samples.rules().vocabulary(), Register.ELU)
                            .lines()
                            .count())
                    .as(story)
                    .isLessThanOrEqualTo(HALF_A_PAGE);
        }
        Opinion computing = Samples.opinion(Samples.dossier("caen-informatique"));
        assertThat(OpinionPage.of(computing, Samples.rules().vocabulary(), Register.DGS)
                        .lines()
                        .count())
                .isLessThanOrEqualTo(TWO_SCREENS);
    }

    /** The words of a page that neither the opinion nor the message files know. */
    private static Set<String> foreign(String page, Opinion opinion) {
        String left = folded(page);
        for (String known : known(opinion)) {
            if (!left.contains(known)) {
                continue;
            }
            left = left.replaceAll("(?<![\\p{L}\\p{N}])" + Pattern.quote(known) + "(?![\\p{L}\\p{N}])", " ");
        }
        Set<String> words = words(left);
        words.removeAll(FRAME);
        words.removeIf(word -> word.chars().allMatch(Character::isDigit));
        return words;
    }

    /** Every string of the opinion and every label of its facts, the longest first. */
    private static List<String> known(Opinion opinion) {
        Set<String> strings = new HashSet<>();
        strings(JsonMapper.shared().readTree(OpinionJson.onOneLine(opinion)), strings);
        strings.add(opinion.rules().substring(0, FINGERPRINT));
        opinion.recommendation().benchmark().sources().values().stream()
                .filter(source -> strings.contains(folded(source.title())))
                .forEach(source -> strings.add(folded(source.title().split(" : ", 2)[0])));
        List<String> paths = List.copyOf(strings);
        for (FactDefinition fact : Samples.rules().vocabulary().definitions().values()) {
            if (paths.contains(folded(fact.path().text()))) {
                strings.add(folded(fact.label()));
                if (fact.type() instanceof FactType.Choice choice) {
                    choice.values().values().forEach(label -> strings.add(folded(label)));
                }
            }
        }
        opinion.conditions().forEach(condition -> aroundCodes(condition).forEach(part -> strings.add(folded(part))));
        Samples.rules().catalogue().formalities().values().stream()
                .map(Formality::stageLabel)
                .forEach(stage -> strings.add(folded(stage)));
        List<String> longest = new ArrayList<>(strings);
        longest.removeIf(String::isEmpty);
        longest.sort(Comparator.comparingInt(String::length).reversed());
        return longest;
    }

    /** The words of a sentence: a page tells its codes and its threshold in other words. */
    private static List<String> aroundCodes(Condition condition) {
        Set<String> codes = new HashSet<>(condition.required().values());
        condition.required().threshold().ifPresent(codes::add);
        return List.of(condition
                .sentence()
                .split(codes.stream().map(Pattern::quote).collect(Collectors.joining("|", "\\b(", ")\\b")), -1));
    }

    private static void strings(JsonNode node, Set<String> strings) {
        if (node.isString()) {
            strings.add(folded(node.asString()));
        }
        node.forEach(child -> strings(child, strings));
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").trim();
    }

    private static Set<String> words(String text) {
        Set<String> words = new TreeSet<>();
        for (String word : text.split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private static Set<String> frame() {
        Set<String> frame = new HashSet<>();
        for (String file : List.of("avis.properties", "conseil.properties")) {
            Properties properties = new Properties();
            try (InputStream in = OpinionPage.class.getResourceAsStream(file);
                    InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            properties.values().forEach(text -> frame.addAll(words(folded(text.toString()))));
        }
        return frame;
    }
}
