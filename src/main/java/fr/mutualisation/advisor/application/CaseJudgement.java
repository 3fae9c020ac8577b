package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.DueFormality;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.FormOpinion;
import fr.mutualisation.advisor.domain.MissingFact;
import fr.mutualisation.advisor.domain.Note;
import fr.mutualisation.advisor.domain.Opinion;
import fr.mutualisation.advisor.domain.Outcome;
import fr.mutualisation.advisor.domain.RuleCase;
import fr.mutualisation.advisor.domain.RuleCase.Expected;
import fr.mutualisation.advisor.domain.Truth;
import fr.mutualisation.advisor.domain.VerificationReport.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Compares an opinion with what a case expects. */
final class CaseJudgement {

    private static final String NOTHING = "—";

    private final RuleCase one;
    private final Opinion opinion;
    private final List<Failure> failures = new ArrayList<>();

    private CaseJudgement(RuleCase one, Opinion opinion) {
        this.one = one;
        this.opinion = opinion;
    }

    static List<Failure> of(RuleCase one, Outcome<Opinion> outcome) {
        if (outcome instanceof Outcome.Refused<Opinion> refused) {
            return refused(one, refused.faults());
        }
        Opinion opinion = ((Outcome.Accepted<Opinion>) outcome).value();
        CaseJudgement judgement = new CaseJudgement(one, opinion);
        judgement.judge(one.expected());
        return judgement.failures;
    }

    private static List<Failure> refused(RuleCase one, List<Fault> faults) {
        List<String> named = faults.stream()
                .flatMap(fault -> fault.details().stream().limit(2))
                .toList();
        List<String> expected = one.expected().incoherent();
        if (!expected.isEmpty() && named.containsAll(expected)) {
            return List.of();
        }
        String found =
                faults.get(0).code().code() + " " + faults.get(0).where().text() + " " + String.join(", ", named);
        return List.of(new Failure(one, "incoherents", "", String.join(", ", expected), found));
    }

    private void judge(Expected expected) {
        if (!expected.incoherent().isEmpty()) {
            fail("incoherents", "", String.join(", ", expected.incoherent()), NOTHING);
        }
        expected.statuses()
                .forEach((form, status) -> same(
                        "statuts",
                        form,
                        status.name(),
                        form(form).map(found -> found.status().name())));
        expected.blocking()
                .forEach((form, article) -> same(
                        "bloquants",
                        form,
                        article,
                        form(form)
                                .flatMap(FormOpinion::reason)
                                .map(reason -> reason.ground().rule().article())));
        contains("formalites", expected.due(), this::due, true);
        contains("sansFormalites", expected.notDue(), this::due, false);
        contains("effets", expected.effects(), this::effects, true);
        contains("sansEffets", expected.noEffects(), this::effects, false);
        contains("risques", expected.risks(), this::risks, true);
        contains("sansRisques", expected.noRisks(), this::risks, false);
        contains(
                "decisifs",
                expected.deciding(),
                id -> form(id).map(form ->
                        form.deciding().stream().map(FactPath::text).toList()),
                true);
        new ComparisonJudgement(opinion.recommendation(), this::fail).judge(expected.compared());
    }

    private Optional<FormOpinion> form(String id) {
        return opinion.forms().stream()
                .filter(form -> form.form().id().equals(id))
                .findFirst();
    }

    private Optional<List<String>> due(String subject) {
        Optional<List<DueFormality>> all = subject.equals(MissingFact.PROJECT)
                ? Optional.of(opinion.project().formalities())
                : form(subject).map(FormOpinion::formalities);
        return all.map(list -> list.stream()
                .filter(due -> due.state() == DueFormality.State.A_FAIRE)
                .map(due -> due.formality().code())
                .toList());
    }

    private Optional<List<String>> effects(String subject) {
        return codes(subject, opinion.project().effects(), FormOpinion::effects);
    }

    private Optional<List<String>> risks(String subject) {
        return codes(subject, opinion.project().risks(), FormOpinion::risks);
    }

    private Optional<List<String>> codes(
            String subject, List<Note> ofProject, Function<FormOpinion, List<Note>> ofForm) {
        Optional<List<Note>> notes = subject.equals(MissingFact.PROJECT)
                ? Optional.of(ofProject)
                : form(subject).map(ofForm);
        return notes.map(all -> all.stream()
                .filter(note -> note.ground().truth() == Truth.MET)
                .map(Note::code)
                .distinct()
                .toList());
    }

    private void same(String what, String subject, String expected, Optional<String> found) {
        if (!found.equals(Optional.of(expected))) {
            fail(what, subject, expected, found.orElse(NOTHING));
        }
    }

    private void contains(
            String what,
            Map<String, List<String>> expected,
            Function<String, Optional<List<String>>> found,
            boolean wanted) {
        expected.forEach((subject, codes) -> {
            Optional<List<String>> there = found.apply(subject);
            for (String code : codes) {
                if (there.isEmpty() || there.get().contains(code) != wanted) {
                    fail(
                            what,
                            subject,
                            code,
                            there.map(all -> String.join(", ", all)).orElse(NOTHING));
                }
            }
        });
    }

    private void fail(String what, String subject, String expected, String found) {
        failures.add(new Failure(one, what, subject, expected, found));
    }
}
