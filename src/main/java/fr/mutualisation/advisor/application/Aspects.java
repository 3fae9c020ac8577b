package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.ChangeAct;
import fr.mutualisation.advisor.domain.Check;
import fr.mutualisation.advisor.domain.Derivation;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Form;
import fr.mutualisation.advisor.domain.Formality;
import fr.mutualisation.advisor.domain.RuleCard;
import fr.mutualisation.advisor.domain.RuleText;
import fr.mutualisation.advisor.domain.RulesComparison.Aspect;
import fr.mutualisation.advisor.domain.RulesComparison.AspectName;
import fr.mutualisation.advisor.domain.Schedule;
import fr.mutualisation.advisor.domain.Threshold;
import fr.mutualisation.advisor.domain.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All that an entry of a rule folder says, respect by respect, as its files write it. */
final class Aspects {

    private final Map<AspectName, List<String>> lines = new EnumMap<>(AspectName.class);
    private Optional<Derivation> formula = Optional.empty();

    private Aspects() {}

    static Aspects none() {
        return new Aspects();
    }

    static Aspects of(RuleText rule) {
        RuleCard card = rule.card();
        return new Aspects()
                .with(AspectName.TITRE, card.title())
                .with(AspectName.COUCHE, card.layer().folder())
                .with(AspectName.ARTICLE, card.article())
                .with(AspectName.TEXTE, card.text())
                .with(AspectName.CONFIANCE, card.confidence().name())
                .with(AspectName.SOURCE, card.source())
                .with(AspectName.QUESTION_OUVERTE, card.question())
                .with(AspectName.LECTURE, card.reading())
                .with(AspectName.EXCEPTIONS, card.exceptions())
                .with(AspectName.PREMIER_JOUR, card.period().from().toString())
                .with(AspectName.DERNIER_JOUR, card.period().to().map(LocalDate::toString))
                .with(AspectName.CONDITIONS, rule.sentences())
                .with(AspectName.CONCLUSIONS, rule.conclusions());
    }

    /** The day on which somebody read the source again changes nothing, and is left out. */
    static Aspects of(Threshold threshold) {
        return new Aspects()
                .with(
                        AspectName.VALEURS,
                        threshold.steps().stream().map(Aspects::line).toList());
    }

    private static String line(Threshold.Step step) {
        return String.join(
                ";",
                Long.toString(step.value()),
                step.unit(),
                step.period().from().toString(),
                step.period().to().map(LocalDate::toString).orElse(""),
                step.source() + step.margin().map(margin -> ";" + margin).orElse(""));
    }

    static Aspects of(Form form) {
        return new Aspects()
                .with(AspectName.LIBELLE, form.name())
                .with(AspectName.BASE_LEGALE, form.legalBase())
                .with(AspectName.ETIQUETTES, List.of(form.sourceLabel(), form.doctrineLabel()))
                .with(AspectName.INTEGRATION, Integer.toString(form.integration()))
                .with(AspectName.LISTE, form.isPerElement() ? List.of(form.perElement()) : List.of())
                .with(AspectName.RAPPEL, yesNo(form.reminder()));
    }

    static Aspects of(Formality formality) {
        return new Aspects()
                .with(AspectName.LIBELLE, formality.label())
                .with(AspectName.ETAPE, List.of(formality.stage(), formality.stageLabel()))
                .with(AspectName.RANG, Integer.toString(formality.rank()))
                .with(AspectName.JUGEE_A, formality.judgedOn().name());
    }

    static Aspects of(ChangeAct act) {
        List<String> content = new ArrayList<>(List.of(act.body()));
        act.prior().ifPresent(content::add);
        Stream.of(act.priorDelay(), act.delay())
                .flatMap(Optional::stream)
                .map(Threshold::name)
                .forEach(content::add);
        return new Aspects()
                .with(AspectName.LIBELLE, act.label())
                .with(AspectName.CONTENU, content)
                .with(AspectName.RANG, Integer.toString(act.rank()))
                .with(AspectName.SOURCE, act.source())
                .with(AspectName.CONFIANCE, act.confidence().name())
                .with(AspectName.PREMIER_JOUR, act.period().from().toString())
                .with(AspectName.DERNIER_JOUR, act.period().to().map(LocalDate::toString));
    }

    static Aspects of(Check check) {
        return new Aspects()
                .with(AspectName.TITRE, check.title())
                .with(AspectName.NIVEAU, check.level().name())
                .with(AspectName.CONTENU, check.required())
                .with(AspectName.REMEDE, check.remedy())
                .with(AspectName.ETAPE, check.stage().name())
                .with(AspectName.JUGEE_A, check.judgedOn().name())
                .with(
                        AspectName.SAISIE,
                        check.seen().stream().map(FactPath::text).toList())
                .with(AspectName.SOURCE, check.source().name())
                .with(AspectName.RANG, check.deadline());
    }

    static Aspects of(Schedule.Written act) {
        return new Aspects().with(AspectName.LIBELLE, act.label()).with(AspectName.CONTENU, act.content());
    }

    static String yesNo(boolean yes) {
        return Value.of(yes).text();
    }

    Aspects with(AspectName name, String line) {
        return with(name, List.of(line));
    }

    Aspects with(AspectName name, Optional<String> line) {
        return with(name, line.map(List::of).orElse(List.of()));
    }

    Aspects with(AspectName name, List<String> all) {
        lines.put(name, all);
        return this;
    }

    /** The same, computed by this formula, whose kind no line tells. */
    Aspects computedBy(Optional<Derivation> derivation) {
        formula = derivation;
        return this;
    }

    /** In what these differ from the others. */
    List<Aspect> against(Aspects others) {
        List<Aspect> different = new ArrayList<>();
        for (AspectName name : AspectName.values()) {
            List<String> here = lines.getOrDefault(name, List.of());
            List<String> there = others.lines.getOrDefault(name, List.of());
            boolean computedAlike = name != AspectName.CALCUL || isComputedAs(others);
            if (!here.equals(there) || !computedAlike) {
                different.add(new Aspect(name, without(here, there), without(there, here)));
            }
        }
        return different;
    }

    private boolean isComputedAs(Aspects others) {
        return formula.isPresent() == others.formula.isPresent()
                && formula.flatMap(one -> others.formula.map(one::computesAs)).orElse(true);
    }

    private static List<String> without(List<String> lines, Collection<String> others) {
        return lines.stream().filter(line -> !others.contains(line)).toList();
    }
}
