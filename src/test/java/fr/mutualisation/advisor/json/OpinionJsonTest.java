package fr.mutualisation.advisor.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mutualisation.advisor.Samples;
import fr.mutualisation.advisor.domain.Opinion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpinionJsonTest {

    @ParameterizedTest
    @MethodSource("fr.mutualisation.advisor.Samples#stories")
    void oneLineAndSeveralSayTheSame(String story) {
        Opinion opinion = Samples.opinion(Samples.dossier(story));
        byte[] line = OpinionJson.onOneLine(opinion);
        assertThat(new String(line, UTF_8).indexOf('\n')).isEqualTo(line(line).length());
        assertThat(tree(line)).isEqualTo(tree(OpinionJson.indented(opinion)));
    }

    @ParameterizedTest
    @MethodSource("fr.mutualisation.advisor.Samples#stories")
    void everyReferenceLeadsSomewhere(String story) {
        JsonNode opinion = tree(OpinionJson.indented(Samples.opinion(Samples.dossier(story))));
        Set<String> rules = new TreeSet<>(texts(opinion.at("/fiches"), "id"));
        Set<String> conditions = new TreeSet<>(texts(opinion.at("/conditions"), "id"));
        assertThat(conditions).hasSize(opinion.at("/conditions").size());
        List<String> citedRules = new ArrayList<>();
        List<String> citedConditions = new ArrayList<>();
        for (String place : List.of("/formes", "/projet")) {
            opinion.at(place).findValues("regle").forEach(rule -> citedRules.add(rule.asString()));
            opinion.at(place).findValues("condition").forEach(one -> citedConditions.add(one.asString()));
            opinion.at(place)
                    .findValues("conditions")
                    .forEach(list -> list.forEach(one -> citedConditions.add(one.asString())));
        }
        assertThat(citedRules).isNotEmpty();
        assertThat(rules).containsAll(citedRules);
        assertThat(conditions).containsAll(citedConditions);
    }

    @Test
    void everyFormIsThereWithAReason() {
        JsonNode opinion =
                tree(OpinionJson.indented(Samples.opinion("{\"projet\":{\"date\":\"2009-01-15\"}}".getBytes(UTF_8))));
        assertThat(opinion.at("/formes"))
                .hasSize(Samples.rules().catalogue().forms().size());
        opinion.at("/formes")
                .forEach(form -> assertThat(form.at("/motif/phrase").asString()).isNotBlank());
    }

    @Test
    void formesPossiblesAreThoseNotClosed() {
        JsonNode opinion = tree(OpinionJson.indented(Samples.opinion(Samples.dossier("caen-medecine"))));
        List<String> open = new ArrayList<>();
        opinion.at("/formes").forEach(form -> {
            if (!form.at("/statut").asString().equals("FERMEE")) {
                open.add(form.at("/id").asString());
            }
        });
        List<String> possible = new ArrayList<>();
        opinion.at("/formesPossibles").forEach(id -> possible.add(id.asString()));
        assertThat(possible).isEqualTo(open);
    }

    @Test
    void neitherMachineNorHabitsChangeAByte() {
        byte[] here = OpinionJson.indented(Samples.opinion(Samples.dossier("caen-europe")));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab-ca-islamic"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(OpinionJson.indented(Samples.opinion(Samples.dossier("caen-europe"))))
                    .isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static String line(byte[] bytes) {
        return new String(bytes, UTF_8).stripTrailing();
    }

    private static List<String> texts(JsonNode array, String member) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.path(member).asString()));
        return texts;
    }

    private static JsonNode tree(byte[] json) {
        return JsonMapper.shared().readTree(json);
    }
}
