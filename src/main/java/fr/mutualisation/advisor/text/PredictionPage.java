package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.Prediction;
import fr.mutualisation.advisor.domain.Prediction.Result;
import fr.mutualisation.advisor.domain.Value;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How well the rules of comparison predict the experiences they come from, family by family. */
public final class PredictionPage {

    private static final Messages MESSAGES = Messages.of("precedents.properties");
    private static final int PERCENT = 100;

    private PredictionPage() {}

    /** The text: each experience under its family, then the counts. */
    public static String of(List<Prediction> predictions, Vocabulary vocabulary) {
        Paragraphs page = new Paragraphs();
        page.paragraph("", 0, MESSAGES.say("titre")).paragraph("", 0, MESSAGES.say("lecture"));
        Map<String, List<Prediction>> byFamily = predictions.stream()
                .collect(Collectors.groupingBy(Prediction::family, TreeMap::new, Collectors.toList()));
        byFamily.forEach((family, all) -> {
            String name = name(family, vocabulary);
            page.title(name);
            all.forEach(one -> page.paragraph("-", 2, line(one)));
            page.paragraph("", 0, balance(name, all));
        });
        page.title(MESSAGES.say("total"));
        page.paragraph("", 0, balance(MESSAGES.say("total"), predictions));
        return page.toString();
    }

    private static String name(String family, Vocabulary vocabulary) {
        return Wording.capitalised(vocabulary
                .definition(Prediction.FAMILY)
                .filter(fact -> !family.isEmpty())
                .map(fact -> Wording.value(fact, new Value.Code(family)))
                .orElseGet(() -> MESSAGES.say("famille.tue")));
    }

    private static String line(Prediction one) {
        return MESSAGES.say(
                "ligne",
                one.precedent().territory().name(),
                one.precedent().service(),
                MESSAGES.say("resultat." + one.result()),
                String.join(", ", one.preferred()),
                one.precedent().mode().orElse(""),
                String.join(", ", one.leftOut()));
    }

    /** Ties, silences and undocumented modes are told, and count neither way. */
    private static String balance(String name, List<Prediction> all) {
        long agreed = count(all, Result.ACCORD);
        long judged = agreed + count(all, Result.DESACCORD);
        return MESSAGES.say(
                "bilan",
                name,
                Long.toString(agreed),
                Long.toString(judged - agreed),
                Long.toString(count(all, Result.EGALITE)),
                Long.toString(count(all, Result.SANS_CONSEIL)),
                Long.toString(count(all, Result.NON_DIT)),
                judged == 0 ? "" : Long.toString(agreed * PERCENT / judged),
                Long.toString(judged));
    }

    private static long count(List<Prediction> all, Result result) {
        return all.stream().filter(one -> one.result() == result).count();
    }
}
