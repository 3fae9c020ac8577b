package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Condition;
import fr.mutualisation.advisor.domain.Consequence;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Findings;
import fr.mutualisation.advisor.domain.Form;
import fr.mutualisation.advisor.domain.FormOpinion;
import fr.mutualisation.advisor.domain.Ground;
import fr.mutualisation.advisor.domain.MissingFact;
import fr.mutualisation.advisor.domain.ProjectOpinion;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Status;
import fr.mutualisation.advisor.domain.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sorts findings by form and by what they say, and gathers the facts that are missing. */
final class OpinionDraft {

    private final Dossier dossier;
    private final Rulebook rulebook;
    private final ActFindings findings;
    private final Map<String, Conclusions> onEffectDay = new HashMap<>();
    private final DueFormalities due;
    private final FactsToAsk toAsk;
    private final Map<String, Conclusions> byForm = new HashMap<>();
    private final Conclusions ofProject = new Conclusions();
    private final List<FormOpinion> forms = new ArrayList<>();
    private final Map<FactPath, Set<String>> decides = new HashMap<>();
    private final Map<FactPath, Set<String>> refines = new HashMap<>();

    OpinionDraft(Dossier dossier, Rulebook rulebook, ActFindings findings) {
        this.dossier = dossier;
        this.rulebook = rulebook;
        this.findings = findings;
        this.due = new DueFormalities(rulebook.catalogue(), dossier);
        this.toAsk = new FactsToAsk(rulebook.vocabulary(), dossier);
        findings.forEach(
                rulebook.catalogue(),
                (ground, consequence) -> consequence
                        .concerns()
                        .map(form -> byForm.computeIfAbsent(form, id -> new Conclusions()))
                        .orElse(ofProject)
                        .add(ground, consequence));
        findings.ofEffect().ifPresent(this::rememberEffect);
        for (Form form : rulebook.catalogue().forms()) {
            forms.add(assess(form));
        }
        remember(refines, ofProject.refining(), MissingFact.PROJECT);
    }

    private FormOpinion assess(Form form) {
        Conclusions conclusions = byForm.getOrDefault(form.id(), new Conclusions());
        FormRuling ruling = FormRuling.of(form, conclusions.rulings(), dossier);
        Status status = ruling.status();
        List<FactPath> deciding = status == Status.INDETERMINEE ? toAsk.of(ruling.deciding()) : List.of();
        deciding.forEach(path -> remember(decides, path, form.id()));
        boolean closed = status == Status.FERMEE;
        if (!closed) {
            remember(refines, conclusions.refining(), form.id());
        }
        return new FormOpinion(
                form,
                status,
                ruling.possible(),
                ruling.confidence(),
                ruling.reason(),
                ruling.grounds(),
                deciding,
                ruling.byElement(),
                atEffect(form),
                closed ? List.of() : due.of(conclusions.requirements()),
                closed ? List.of() : conclusions.effects(),
                closed ? List.of() : conclusions.risks());
    }

    private void rememberEffect(Findings onTheDay) {
        for (Ground ground : onTheDay.grounds()) {
            for (Consequence consequence : ground.consequences()) {
                if (consequence instanceof Consequence.Ruling ruling) {
                    onEffectDay
                            .computeIfAbsent(ruling.form(), id -> new Conclusions())
                            .add(ground, ruling);
                }
            }
        }
    }

    private Optional<FormOpinion.AtEffect> atEffect(Form form) {
        if (findings.ofEffect().isEmpty()) {
            return Optional.empty();
        }
        Conclusions then = onEffectDay.getOrDefault(form.id(), new Conclusions());
        FormRuling ruling = FormRuling.of(form, then.rulings(), dossier);
        return Optional.of(new FormOpinion.AtEffect(ruling.status(), ruling.reason()));
    }

    List<FormOpinion> forms() {
        return forms;
    }

    ProjectOpinion project() {
        return new ProjectOpinion(due.of(ofProject.requirements()), ofProject.effects(), ofProject.risks());
    }

    List<MissingFact> missing() {
        List<MissingFact> missing = new ArrayList<>();
        Set<FactPath> matter = toAsk.inOrder();
        matter.addAll(decides.keySet());
        matter.addAll(refines.keySet());
        for (FactPath path : matter) {
            Set<String> decided = decides.getOrDefault(path, Set.of());
            Set<String> refined = new LinkedHashSet<>(refines.getOrDefault(path, Set.of()));
            refined.removeAll(decided);
            FactDefinition fact = rulebook.vocabulary().definition(path).orElseThrow();
            missing.add(new MissingFact(fact, List.copyOf(decided), List.copyOf(refined)));
        }
        missing.sort(
                Comparator.comparingInt((MissingFact fact) -> -fact.decides().size())
                        .thenComparingInt(fact -> -fact.refines().size()));
        return missing;
    }

    private void remember(Map<FactPath, Set<String>> matters, List<Ground> grounds, String form) {
        Set<Condition> unknown = new LinkedHashSet<>();
        grounds.forEach(ground -> unknown.addAll(unknownOf(ground)));
        toAsk.of(unknown).forEach(path -> remember(matters, path, form));
    }

    private static void remember(Map<FactPath, Set<String>> matters, FactPath path, String form) {
        matters.computeIfAbsent(path, fact -> new LinkedHashSet<>()).add(form);
    }

    static List<Condition> unknownOf(Ground ground) {
        List<Condition> unknown = new ArrayList<>();
        for (Condition condition : ground.conditions()) {
            if (ground.truthOf(condition) == Truth.UNKNOWN) {
                unknown.add(condition);
            }
        }
        return unknown;
    }
}
