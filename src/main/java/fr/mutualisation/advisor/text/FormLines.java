package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.FormOpinion;
import fr.mutualisation.advisor.domain.OpinionComparison;
import fr.mutualisation.advisor.domain.OpinionComparison.FormDifference;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.List;
import java.util.Optional;

/** The lines of a comparison on the forms: those that change their status, then those that keep it for other reasons. */
record FormLines(OpinionComparison comparison, ComparedSides sides, Vocabulary ofFirst, Vocabulary ofSecond) {

    private static final Messages MESSAGES = Messages.of("comparaison.properties");
    private static final Messages FRAME = Messages.of("avis.properties");
    private static final int INDENT = 2;
    private static final int MOST_IN_FULL = 4;
    private static final int KEPT_SHARE = 5;

    /** The lines, with the reasons of as many changes as there is room for; those that keep their status give way first. */
    Paragraphs within(int room) {
        List<FormDifference> changed = comparison.forms().stream()
                .filter(FormDifference::changesStatus)
                .toList();
        Paragraphs page = changed(changed, changed.size());
        Paragraphs kept = kept().within(Math.max(room / KEPT_SHARE, room - page.lines()));
        for (int told = changed.size() - 1; told >= 0 && page.lines() + kept.lines() > room; told--) {
            page = changed(changed, told);
        }
        return page.append(kept);
    }

    private Paragraphs changed(List<FormDifference> changed, int told) {
        Paragraphs page = new Paragraphs();
        if (changed.isEmpty()) {
            return page;
        }
        FormReasons reasons = new FormReasons(sides, page, ofFirst, ofSecond);
        page.title(OpinionComparisonPage.number("statuts.titre", changed.size()));
        for (int i = 0; i < changed.size(); i++) {
            changed(changed.get(i), page);
            if (i < told) {
                reasons.write(changed.get(i));
            }
        }
        if (told < changed.size()) {
            page.paragraph(
                    "",
                    0,
                    told == 0
                            ? MESSAGES.say("statuts.raisons")
                            : OpinionComparisonPage.counted("statuts.raisons", changed.size() - told));
        }
        return page;
    }

    private Paragraphs kept() {
        Paragraphs page = new Paragraphs();
        List<FormDifference> otherwise = comparison.forms().stream()
                .filter(form -> !form.changesStatus() && form.isOtherwiseDecided())
                .toList();
        if (otherwise.isEmpty()) {
            return page;
        }
        page.title(OpinionComparisonPage.number("autres.titre", otherwise.size()));
        if (otherwise.size() > MOST_IN_FULL) {
            new KeptForms(sides, page, ofFirst, ofSecond).write(otherwise);
        } else {
            FormReasons reasons = new FormReasons(sides, page, ofFirst, ofSecond);
            otherwise.forEach(form -> {
                kept(form, page);
                reasons.write(form);
            });
        }
        return page;
    }

    private void changed(FormDifference difference, Paragraphs page) {
        page.paragraph(
                "-",
                INDENT,
                MESSAGES.say(
                        "forme",
                        name(difference),
                        difference.form().id(),
                        status(difference.opinions().first()),
                        sides.first(),
                        status(difference.opinions().second()),
                        sides.second()));
    }

    private static void kept(FormDifference difference, Paragraphs page) {
        page.paragraph(
                "-",
                INDENT,
                MESSAGES.say(
                        "forme.garde",
                        name(difference),
                        difference.form().id(),
                        status(difference.opinions().first())));
    }

    private static String name(FormDifference difference) {
        return Wording.capitalised(difference.form().name());
    }

    private static String status(Optional<FormOpinion> form) {
        return form.map(known -> FRAME.say("agent." + known.status())).orElse(MESSAGES.say("forme.absente"));
    }
}
