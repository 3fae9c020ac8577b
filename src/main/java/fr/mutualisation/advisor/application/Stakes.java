package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.application.FormTrial.Verdict;
import fr.mutualisation.advisor.domain.Condition;
import fr.mutualisation.advisor.domain.Consequence;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Findings;
import fr.mutualisation.advisor.domain.Form;
import fr.mutualisation.advisor.domain.FormOpinion;
import fr.mutualisation.advisor.domain.Ground;
import fr.mutualisation.advisor.domain.Layer;
import fr.mutualisation.advisor.domain.Opinion;
import fr.mutualisation.advisor.domain.Rulebook;
import fr.mutualisation.advisor.domain.Status;
import fr.mutualisation.advisor.domain.Truth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each unknown fact can still decide: the status of which forms, and what is recommended. */
final class Stakes {

    private final Unknowns unknowns;
    private final Map<Form, Relevance> open = new LinkedHashMap<>();
    private final Map<FactPath, Set<Form>> asked = new HashMap<>();
    private final Map<FactPath, Set<String>> articles = new HashMap<>();
    private final Set<FactPath> recommends = new HashSet<>();

    Stakes(Dossier dossier, Opinion opinion, Rulebook rulebook, Effort effort) {
        this.unknowns = new Unknowns(dossier, rulebook.vocabulary());
        Findings findings = rulebook.examine(dossier);
        for (FormOpinion form : opinion.forms()) {
            if (form.status() == Status.INDETERMINEE && !form.form().reminder()) {
                open.put(form.form(), new Relevance(form.form(), dossier, rulebook, effort));
                Verdict verdict = new FormTrial(form.form(), rulebook).judge(findings, dossier);
                verdict.rulings()
                        .forEach(one -> wait(one.ground(), verdict.ruling().deciding(), form.form()));
            }
        }
        findings.grounds().stream()
                .filter(ground -> ground.rule().layer() == Layer.COMPARAISON && ground.truth() == Truth.UNKNOWN)
                .filter(ground -> ground.consequences().stream().anyMatch(Stakes::weighs))
                .forEach(
                        ground -> unknowns.facts(OpinionDraft.unknownOf(ground)).forEach(path -> {
                            recommends.add(path);
                            cite(path, ground);
                        }));
    }

    /** Whether a conclusion weighs on what is recommended. */
    static boolean weighs(Consequence consequence) {
        return consequence instanceof Consequence.ModePreference
                || consequence instanceof Consequence.FormPreference
                || consequence instanceof Consequence.Prematurity;
    }

    private void wait(Ground ground, Set<Condition> deciding, Form form) {
        List<Condition> unknown = OpinionDraft.unknownOf(ground).stream()
                .filter(deciding::contains)
                .toList();
        if (ground.truth() == Truth.UNKNOWN) {
            unknowns.facts(unknown).forEach(path -> {
                asked.computeIfAbsent(path, key -> new LinkedHashSet<>()).add(form);
                cite(path, ground);
            });
        }
    }

    private void cite(FactPath path, Ground ground) {
        articles.computeIfAbsent(path, key -> new LinkedHashSet<>())
                .add(ground.rule().article());
    }

    /** The articles that ask for a fact, those of the law first. */
    List<String> articles(FactPath path) {
        return List.copyOf(articles.getOrDefault(path, Set.of()));
    }

    /** The forms whose status the fact can still change. */
    List<Form> forms(FactPath path) {
        return asked.getOrDefault(path, Set.of()).stream()
                .filter(form -> java.util.Objects.requireNonNull(open.get(form)).matters(path))
                .toList();
    }

    boolean recommends(FactPath path) {
        return recommends.contains(path);
    }

    boolean isProved() {
        return open.values().stream().allMatch(Relevance::isProved);
    }
}
