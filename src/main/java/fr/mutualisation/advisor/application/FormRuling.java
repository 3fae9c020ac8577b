package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.application.Conclusions.Conclusion;
import fr.mutualisation.advisor.domain.Condition;
import fr.mutualisation.advisor.domain.Confidence;
import fr.mutualisation.advisor.domain.Consequence.Ruling;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.Form;
import fr.mutualisation.advisor.domain.FormOpinion.ElementStatus;
import fr.mutualisation.advisor.domain.FormOpinion.Reason;
import fr.mutualisation.advisor.domain.Ground;
import fr.mutualisation.advisor.domain.Status;
import fr.mutualisation.advisor.domain.Truth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Decides the status of one form from the opening, closing and reserving rules in force. */
final class FormRuling {

    private final List<Conclusion<Ruling>> rulings;
    private final Set<Status> possible;
    private final List<ElementStatus> byElement;
    private final List<Conclusion<Ruling>> deciders;

    private FormRuling(List<Conclusion<Ruling>> rulings, Set<Status> possible, List<ElementStatus> byElement) {
        this.rulings = rulings;
        this.possible = possible;
        this.byElement = byElement;
        this.deciders = deciders();
    }

    static FormRuling of(Form form, List<Conclusion<Ruling>> rulings, Dossier dossier) {
        if (!form.isPerElement()) {
            return new FormRuling(rulings, possible(rulings), List.of());
        }
        Optional<Integer> known = dossier.elements(form.perElement()).map(Collection::size);
        List<Set<Status>> each = heard(rulings, known.orElse(1)).stream()
                .map(FormRuling::possible)
                .toList();
        List<ElementStatus> byElement = new ArrayList<>();
        for (int i = 0; known.isPresent() && i < each.size(); i++) {
            byElement.add(new ElementStatus(i, Status.among(each.get(i))));
        }
        return new FormRuling(rulings, together(each, known.isEmpty()), byElement);
    }

    /** What concerns each element: all that is said of the dossier as a whole, and what is said of that element. */
    static List<List<Conclusion<Ruling>>> heard(List<Conclusion<Ruling>> rulings, int elements) {
        List<List<Conclusion<Ruling>>> heard = Stream.generate(
                        () -> (List<Conclusion<Ruling>>) new ArrayList<Conclusion<Ruling>>())
                .limit(elements)
                .toList();
        for (Conclusion<Ruling> one : rulings) {
            one.ground()
                    .element()
                    .ifPresentOrElse(at -> heard.get(at).add(one), () -> heard.forEach(own -> own.add(one)));
        }
        return heard;
    }

    private static Set<Status> possible(List<Conclusion<Ruling>> heard) {
        return Status.possible(
                truth(heard, Ruling.Kind.FERME), truth(heard, Ruling.Kind.OUVRE), truth(heard, Ruling.Kind.RESERVE));
    }

    private static Truth truth(List<Conclusion<Ruling>> rulings, Ruling.Kind kind) {
        Truth truth = Truth.FAILED;
        for (Conclusion<Ruling> one : rulings) {
            if (one.consequence().kind() == kind) {
                truth = truth.or(one.ground().truth());
            }
        }
        return truth;
    }

    /** Open if every element is open, closed if every element is closed, else under reserve. */
    private static Set<Status> together(List<Set<Status>> each, boolean unknownList) {
        Set<Status> together = EnumSet.noneOf(Status.class);
        if (unknownList || each.stream().allMatch(one -> one.contains(Status.FERMEE))) {
            together.add(Status.FERMEE);
        }
        if (!each.isEmpty() && each.stream().allMatch(one -> one.contains(Status.OUVERTE))) {
            together.add(Status.OUVERTE);
        }
        boolean reserved = each.stream().anyMatch(one -> one.contains(Status.SOUS_RESERVE));
        boolean mixed = each.stream().anyMatch(one -> !one.equals(Set.of(Status.FERMEE)))
                && each.stream().anyMatch(one -> !one.equals(Set.of(Status.OUVERTE)))
                && (each.size() > 1 || (unknownList && each.get(0).size() > 1));
        if (reserved || mixed) {
            together.add(Status.SOUS_RESERVE);
        }
        return together;
    }

    Set<Status> possible() {
        return possible;
    }

    Status status() {
        return Status.among(possible);
    }

    List<ElementStatus> byElement() {
        return byElement;
    }

    List<Ground> grounds() {
        Set<Ground> grounds = new LinkedHashSet<>();
        rulings.forEach(one -> grounds.add(one.ground()));
        return List.copyOf(grounds);
    }

    /** The first rule that decided and, of the elements for which it did, the one with the earliest condition. */
    Optional<Reason> reason() {
        return deciders.stream()
                .filter(one -> one.ground()
                        .rule()
                        .id()
                        .equals(deciders.get(0).ground().rule().id()))
                .min(Comparator.comparingInt(one -> firstOfItsTruth(one.ground())))
                .map(FormRuling::reason);
    }

    private static Reason reason(Conclusion<Ruling> decider) {
        Ground ground = decider.ground();
        return new Reason(
                ground,
                decider.consequence(),
                ground.truth() == Truth.MET
                        ? Optional.empty()
                        : Optional.of(ground.conditions().get(firstOfItsTruth(ground))));
    }

    /** The place of the first condition that is as true as the whole: the one that fails a rule, or leaves it waiting. */
    private static int firstOfItsTruth(Ground ground) {
        List<Condition> conditions = ground.conditions();
        int place = 0;
        while (place < conditions.size() && ground.truthOf(conditions.get(place)) != ground.truth()) {
            place++;
        }
        return place;
    }

    /** The rules that decided. */
    List<Ground> decidedBy() {
        return deciders.stream().map(Conclusion::ground).distinct().toList();
    }

    Confidence confidence() {
        return deciders.stream()
                .map(one -> one.ground().rule().confidence())
                .reduce(Confidence.HAUTE, Confidence::lowest);
    }

    /** The unknown conditions of the rules that can still change the status. */
    Set<Condition> deciding() {
        Set<Condition> unknown = new LinkedHashSet<>();
        deciders.forEach(one -> unknown.addAll(OpinionDraft.unknownOf(one.ground())));
        return unknown;
    }

    /** The rules that decided, those that say most first: this is the reading of "decided" behind the confidence. */
    private List<Conclusion<Ruling>> deciders() {
        List<Conclusion<Ruling>> closing = of(Ruling.Kind.FERME, Truth.MET);
        List<Conclusion<Ruling>> opening = of(Ruling.Kind.OUVRE, Truth.MET);
        List<Conclusion<Ruling>> reserving = of(Ruling.Kind.RESERVE, Truth.MET);
        return switch (status()) {
            case FERMEE -> closing.isEmpty() ? of(Ruling.Kind.OUVRE, Truth.FAILED) : closing;
            case OUVERTE -> opening;
            case SOUS_RESERVE -> joined(reserving, byElement.isEmpty() ? opening : joined(closing, opening));
            case INDETERMINEE ->
                joined(
                        openFor(opening) ? of(Ruling.Kind.OUVRE, Truth.UNKNOWN) : List.of(),
                        joined(
                                of(Ruling.Kind.FERME, Truth.UNKNOWN),
                                openFor(reserving) ? of(Ruling.Kind.RESERVE, Truth.UNKNOWN) : List.of()));
        };
    }

    /** Another rule of the kind that already fired can add nothing, except for another element. */
    private boolean openFor(List<Conclusion<Ruling>> fired) {
        return fired.isEmpty() || !byElement.isEmpty();
    }

    private List<Conclusion<Ruling>> of(Ruling.Kind kind, Truth truth) {
        List<Conclusion<Ruling>> found = new ArrayList<>();
        for (Conclusion<Ruling> one : rulings) {
            if (one.consequence().kind() == kind && one.ground().truth() == truth) {
                found.add(one);
            }
        }
        return found;
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> joined = new ArrayList<>(first);
        joined.addAll(second);
        return joined;
    }
}
