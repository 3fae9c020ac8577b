package fr.mutualisation.advisor.web;

import fr.mutualisation.advisor.application.CompareOpinions.Part;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.DossierCheck;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FaultCode;
import fr.mutualisation.advisor.domain.Nearest;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.Printable;
import fr.mutualisation.advisor.domain.Tree;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is to be compared: two dossiers, or one dossier at two dates.
 *
 * @param dossiers two, or the only one
 * @param dates two when there is one dossier, else none
 */
record ComparisonRequest(List<Part> dossiers, List<Part> dates) {

    private static final List<String> MEMBERS = List.of("dossiers", "dossier", "dates");

    /** The request that {@code body} holds, or every fault of its frame and of what it gives all the same. */
    static Outcome<ComparisonRequest> of(Tree body, Vocabulary vocabulary) {
        if (!(body instanceof Tree.Branch branch)) {
            return Outcome.refused(Fault.atPath(FaultCode.COMPARISON_SHAPE, "$"));
        }
        List<Fault> faults = new ArrayList<>();
        Map<String, Tree> members = new LinkedHashMap<>();
        for (Tree.Member member : branch.members()) {
            String shown = Printable.of(member.name());
            if (!MEMBERS.contains(member.name())) {
                faults.add(Fault.atPath(
                        FaultCode.UNKNOWN_MEMBER,
                        "$." + shown,
                        shown,
                        Nearest.to(member.name(), MEMBERS).orElse(""),
                        String.join(", ", MEMBERS)));
            } else if (members.put(member.name(), member.value()) != null) {
                faults.add(Fault.atPath(FaultCode.DUPLICATE_MEMBER, "$." + shown, shown));
            }
        }
        List<Part> two = pair(members, "dossiers");
        List<Part> dates = pair(members, "dates");
        Tree one = members.get("dossier");
        boolean ofDossiers = two.size() == 2 && members.size() == 1;
        boolean ofDates = one != null && dates.size() == 2 && members.size() == 2;
        if (!ofDossiers && !ofDates) {
            faults.add(Fault.atPath(FaultCode.COMPARISON_SHAPE, "$"));
        }
        List<Part> dossiers = new ArrayList<>(two);
        if (one != null) {
            dossiers.add(new Part("$.dossier", one));
        }
        if (faults.isEmpty()) {
            return Outcome.accepted(new ComparisonRequest(dossiers, dates));
        }
        faults.addAll(ofParts(dossiers, dates, vocabulary));
        return Outcome.refused(faults);
    }

    /** What would be told next, once the frame is right. */
    private static List<Fault> ofParts(List<Part> dossiers, List<Part> dates, Vocabulary vocabulary) {
        FactDefinition date = vocabulary.definition(Dossier.DATE).orElseThrow();
        return Stream.<Outcome<?>>concat(
                        dossiers.stream()
                                .map(part -> DossierCheck.check(part.tree(), vocabulary)
                                        .under(part.root())),
                        dates.stream().map(part -> DossierCheck.value(part.tree(), date, part.root())))
                .filter(outcome -> outcome instanceof Outcome.Refused<?>)
                .flatMap(outcome -> ((Outcome.Refused<?>) outcome).faults().stream())
                .toList();
    }

    private static List<Part> pair(Map<String, Tree> members, String name) {
        List<Part> parts = new ArrayList<>();
        if (members.get(name) instanceof Tree.Series series) {
            for (int i = 0; i < series.elements().size(); i++) {
                parts.add(
                        new Part("$." + name + "[" + i + "]", series.elements().get(i)));
            }
        }
        return parts;
    }
}
