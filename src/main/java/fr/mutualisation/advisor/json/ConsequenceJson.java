package fr.mutualisation.advisor.json;

import fr.mutualisation.advisor.domain.Consequence;
import java.util.List;
import java.util.Map;

/** Writes what a rule concludes, as the rule file says it. */
final class ConsequenceJson {

    private ConsequenceJson() {}

    static void write(Json json, Consequence consequence) {
        json.text("effet", kind(consequence));
        consequence.concerns().ifPresent(form -> json.text("forme", form));
        if (consequence instanceof Consequence.Comparing comparing) {
            comparing(json, comparing);
        } else if (consequence instanceof Consequence.Requirement requirement) {
            json.text("code", requirement.formality());
        } else if (consequence instanceof Consequence.Effect effect) {
            json.text("code", effect.code());
        } else if (consequence instanceof Consequence.Risk risk) {
            json.text("code", risk.code());
        } else if (consequence instanceof Consequence.CheckRuling ruling) {
            json.text("controle", ruling.check());
        } else if (consequence instanceof Consequence.Incoherence incoherence) {
            json.texts(
                    "faits",
                    List.of(incoherence.one().text(), incoherence.other().text()));
        }
        json.text("phrase", consequence.message());
    }

    private static void comparing(Json json, Consequence.Comparing consequence) {
        if (consequence instanceof Consequence.ModePreference preference) {
            json.text("mode", preference.mode());
        } else if (consequence instanceof Consequence.Prematurity prematurity) {
            json.text("mode", prematurity.mode());
        } else if (consequence instanceof Consequence.Observation observation) {
            json.text("code", observation.constat());
        } else if (consequence instanceof Consequence.StepLevel level) {
            json.text("code", level.step()).text("niveau", level.level().name());
        } else if (consequence instanceof Consequence.PathwayAdvice advice) {
            json.text("code", advice.pathway());
        }
    }

    private static String kind(Consequence consequence) {
        if (consequence instanceof Consequence.Ruling ruling) {
            return ruling.kind().name();
        }
        if (consequence instanceof Consequence.FormPreference preference) {
            return preference(preference.favourable());
        }
        if (consequence instanceof Consequence.ModePreference preference) {
            return preference(preference.favourable());
        }
        if (consequence instanceof Consequence.Observation observation) {
            return observation.confirmed() ? "CONFIRME" : "DEMENT";
        }
        if (consequence instanceof Consequence.CheckRuling ruling) {
            return ruling.satisfied() ? "SATISFAIT" : "MANQUE";
        }
        return Map.of(
                        Consequence.Requirement.class, "EXIGE",
                        Consequence.Effect.class, "NOTE",
                        Consequence.Risk.class, "SIGNALE",
                        Consequence.Prematurity.class, "DIFFERE",
                        Consequence.StepLevel.class, "SITUE",
                        Consequence.PathwayAdvice.class, "CONSEILLE",
                        Consequence.Incoherence.class, "INCOHERENT")
                .getOrDefault(consequence.getClass(), "");
    }

    private static String preference(boolean favourable) {
        return favourable ? "FAVORISE" : "DEFAVORISE";
    }
}
