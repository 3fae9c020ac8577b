package fr.mutualisation.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mutualisation.advisor.json.OpinionJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every sentence of an opinion names its layer and its source: a rule with its card, or documents. */
class SourcesTest {

    /** Members that hold sentences; what a question or a label says is no statement. */
    private static final Set<String> SENTENCES = Set.of(
            "phrase",
            "texte",
            "recit",
            "lecon",
            "definition",
            "usage",
            "enonce",
            "evolution",
            "preuve",
            "livrable",
            "raison");

    private static final Set<String> LAYERS = Set.of("droit", "procedure", "risques", "benchmark");

    @Test
    void everySentenceNamesItsLayerAndItsSource() {
        for (String story : Samples.stories()) {
            JsonNode opinion =
                    JsonMapper.shared().readTree(OpinionJson.onOneLine(Samples.opinion(Samples.dossier(story))));
            assertThat(unsourced(opinion)).as(story).isEmpty();
        }
    }

    @Test
    void aSentenceWithoutSourceIsNoticed() {
        JsonNode bare = JsonMapper.shared().readTree("""
                {"fiches": [{"id": "a", "couche": "droit", "source": "COND-1"}], "sources": [],
                 "formes": [{"phrase": "b", "regle": "a"}, {"phrase": "c", "regle": "inconnue"}, {"phrase": "d"}]}
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(unsourced(bare)).containsExactly("c", "d");
    }

    private static List<String> unsourced(JsonNode opinion) {
        Map<String, JsonNode> cards = new TreeMap<>();
        opinion.path("fiches").forEach(card -> cards.put(card.path("id").asString(), card));
        Set<String> sources = new HashSet<>();
        opinion.path("sources").forEach(source -> sources.add(source.path("id").asString()));
        List<String> unsourced = new ArrayList<>();
        opinion.forEachEntry((name, member) -> {
            if (!Set.of("fiches", "conditions", "sources").contains(name)) {
                look(member, "", cards, sources, unsourced);
            }
        });
        return unsourced;
    }

    /** {@code layer} is the one that an object around names; documents stand behind what holds them. */
    private static void look(
            JsonNode node, String layer, Map<String, JsonNode> cards, Set<String> sources, List<String> unsourced) {
        String own = node.path("couche").asString(layer);
        boolean said = isSourced(node, own, cards, sources);
        node.forEachEntry((name, child) -> {
            if (SENTENCES.contains(name) && child.isString() && !said) {
                unsourced.add(child.asString());
            }
            look(child, own, cards, sources, unsourced);
        });
        if (node.isArray()) {
            node.forEach(child -> look(child, own, cards, sources, unsourced));
        }
    }

    private static boolean isSourced(JsonNode node, String layer, Map<String, JsonNode> cards, Set<String> sources) {
        JsonNode card = cards.get(node.path("regle").asString(""));
        if (card != null) {
            return LAYERS.contains(card.path("couche").asString(""))
                    && !card.path("source").asString("").isEmpty();
        }
        List<String> documents = new ArrayList<>();
        node.path("sources").forEach(source -> documents.add(source.asString()));
        node.path("appuis").forEach(one -> one.path("sources").forEach(source -> documents.add(source.asString())));
        node.path("regles").forEach(rule -> documents.add(rule.asString("")));
        boolean byRules = node.path("regles").isArray()
                && !node.path("regles").isEmpty()
                && cards.keySet().containsAll(documents);
        boolean byArticle =
                node.has("couche") && !node.path("article").asString("").isEmpty();
        return byRules
                || byArticle
                || (LAYERS.contains(layer) && !documents.isEmpty() && sources.containsAll(documents));
    }
}
