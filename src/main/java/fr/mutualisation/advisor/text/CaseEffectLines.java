package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.RuleCase;
import fr.mutualisation.advisor.domain.RulesComparison.CaseEffect;
import fr.mutualisation.advisor.domain.RulesComparison.CaseEffects;
import fr.mutualisation.advisor.domain.RulesComparison.CaseResult;
import fr.mutualisation.advisor.domain.RulesComparison.FormStatuses;
import fr.mutualisation.advisor.domain.Sides;
import fr.mutualisation.advisor.domain.Status;
import fr.mutualisation.advisor.domain.VerificationReport.Failure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lines of a comparison of rules on its cases: first those that hold on one side alone, each with what fails; then
 * the statuses that change without any case minding, each with the cases where it does.
 */
final class CaseEffectLines {

    private static final Messages MESSAGES = Messages.of("comparaison-regles.properties");
    private static final Messages FRAME = Messages.of("avis.properties");
    private static final int INDENT = 2;

    private final CaseEffects cases;
    private final ComparedSides sides;
    private final Paragraphs page;

    CaseEffectLines(CaseEffects cases, ComparedSides sides, Paragraphs page) {
        this.cases = cases;
        this.sides = sides;
        this.page = page;
    }

    void write() {
        page.title(MESSAGES.say("cas.titre"));
        cases.edited().forEach(this::edited);
        List<CaseEffect> changed =
                cases.effects().stream().filter(CaseEffect::changesResult).toList();
        int others = cases.effects().size() - changed.size();
        page.paragraph(
                "",
                0,
                MESSAGES.say(
                        changed.size() < 2 ? "cas." + changed.size() : "cas.n",
                        Integer.toString(changed.size()),
                        Integer.toString(cases.compared())));
        changed.stream().filter(CaseEffectLines::isNoticed).forEach(this::effect);
        unnoticed(changed);
        if (others > 0) {
            page.paragraph(
                    "", 0, MESSAGES.say(others == 1 ? "cas.autrement.1" : "cas.autrement.n", Integer.toString(others)));
        }
    }

    private void edited(Sides<RuleCase> both) {
        item(MESSAGES.say(
                both.areBoth() ? "cas.change" : "cas.seul",
                both.any().place().text(),
                both.any().title(),
                MESSAGES.say(both.first().isPresent() ? "premieres" : "secondes")));
    }

    private void item(String words) {
        page.paragraph("-", INDENT, words);
    }

    private static boolean isNoticed(CaseEffect effect) {
        return effect.first().holds() != effect.second().holds()
                || effect.forms().isEmpty();
    }

    private void effect(CaseEffect effect) {
        item(MESSAGES.say(
                "cas.effet",
                effect.ruleCase().place().text(),
                effect.ruleCase().title(),
                result(effect.first()),
                sides.first(),
                result(effect.second()),
                sides.second()));
        effect.forms().forEach(form -> page.paragraph("", INDENT, statuses("cas.forme", form, "")));
        effect.first().failures().forEach(failure -> failure(sides.first(), failure));
        effect.second().failures().forEach(failure -> failure(sides.second(), failure));
    }

    private static String result(CaseResult result) {
        return MESSAGES.say((result.holds() ? "tient" : "echoue") + (result.isRefused() ? ".refuse" : ""));
    }

    private String statuses(String key, FormStatuses form, String places) {
        return MESSAGES.say(
                key,
                form.form(),
                status(form.statuses().first()),
                sides.first(),
                status(form.statuses().second()),
                sides.second(),
                places);
    }

    private static String status(Optional<Status> status) {
        return status.map(known -> FRAME.say("agent." + known)).orElse(MESSAGES.say("absente"));
    }

    private void failure(String side, Failure failure) {
        page.paragraph(
                "",
                INDENT,
                MESSAGES.say(
                        "cas.echec",
                        side,
                        failure.what(),
                        failure.subject(),
                        failure.expected(),
                        failure.found().isEmpty() ? MESSAGES.say("rien") : failure.found()));
    }

    private void unnoticed(List<CaseEffect> changed) {
        Map<FormStatuses, List<String>> places = new LinkedHashMap<>();
        for (CaseEffect effect : changed) {
            if (!isNoticed(effect)) {
                effect.forms()
                        .forEach(form -> places.computeIfAbsent(form, key -> new ArrayList<>())
                                .add(effect.ruleCase().place().text()));
            }
        }
        places.forEach((form, all) -> item(statuses("cas.statuts", form, String.join(", ", all))));
    }
}
