package fr.mutualisation.advisor.domain;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** One fact of each type, a list, and a fact that is computed. */
public final class SmallVocabulary {

    /** The vocabulary. */
    public static final Vocabulary VOCABULARY = new Vocabulary(List.of(
            new Vocabulary.Block(
                    "epci",
                    "L'EPCI",
                    Optional.empty(),
                    List.of(
                            given("epci.nature", new FactType.Choice(labels("CC", "CA", "CU"))),
                            computed("epci.fiscalitePropre", new FactType.YesNo()))),
            new Vocabulary.Block(
                    "projet",
                    "Le projet",
                    Optional.empty(),
                    List.of(
                            date(),
                            given("projet.intitule", new FactType.Words(10, Optional.empty())),
                            given("projet.insee", new FactType.Words(5, Optional.of(Pattern.compile("^[0-9]{5}$")))),
                            given("projet.gratuit", new FactType.YesNo()),
                            given("projet.interet", new FactType.YesNoUnknown()),
                            given("projet.population", new FactType.Whole(0, 1_000, "habitants")))),
            new Vocabulary.Block(
                    "communes",
                    "Les communes",
                    Optional.of(new Vocabulary.ListShape("une commune", "toutes les communes", "la commune", 1, 2)),
                    List.of(given("communes[].membre", new FactType.YesNo()))),
            new Vocabulary.Block(
                    "agents",
                    "Les agents",
                    Optional.of(new Vocabulary.ListShape("un agent", "tous les agents", "l'agent", 0, 2)),
                    List.of(given("agents[].accord", new FactType.YesNo()))),
            new Vocabulary.Block(
                    "",
                    "Le dossier",
                    Optional.empty(),
                    List.of(emptyByDefault(
                            "formalites", new FactType.Codes(labels("AVIS", "VOTE", "FICHE_IMPACT")))))));

    private SmallVocabulary() {}

    private static Map<String, String> labels(String... codes) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (String code : codes) {
            labels.put(code, "libellé de " + code);
        }
        return labels;
    }

    private static FactDefinition given(String path, FactType type) {
        return fact(path, type, false, false, Optional.empty());
    }

    private static FactDefinition emptyByDefault(String path, FactType type) {
        return fact(path, type, false, true, Optional.empty());
    }

    private static FactDefinition date() {
        return fact(
                Dossier.DATE.text(),
                new FactType.Day(LocalDate.of(2002, 2, 28), LocalDate.of(2199, 12, 31)),
                true,
                false,
                Optional.empty());
    }

    private static FactDefinition computed(String path, FactType type) {
        Derivation among = new Derivation.Among(new FactPath("epci.nature"), java.util.Set.of("CC", "CA", "CU"));
        return fact(path, type, false, false, Optional.of(among));
    }

    private static FactDefinition fact(
            String path, FactType type, boolean required, boolean emptyByDefault, Optional<Derivation> formula) {
        return new FactDefinition(
                new FactPath(path),
                type,
                "libellé de " + path,
                "Que vaut " + path + " ?",
                Optional.empty(),
                List.of(),
                required,
                emptyByDefault,
                formula,
                formula.isEmpty(),
                List.of());
    }
}
