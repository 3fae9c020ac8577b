package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.Benchmark.Constat;
import fr.mutualisation.advisor.domain.Benchmark.Evidence;
import fr.mutualisation.advisor.domain.Benchmark.Step;
import fr.mutualisation.advisor.domain.Condition;
import fr.mutualisation.advisor.domain.Consequence;
import fr.mutualisation.advisor.domain.FactDefinition;
import fr.mutualisation.advisor.domain.Ground;
import fr.mutualisation.advisor.domain.Note;
import fr.mutualisation.advisor.domain.Recommendation;
import fr.mutualisation.advisor.domain.Recommendation.ConstatOpinion;
import fr.mutualisation.advisor.domain.Recommendation.StepOpinion;
import fr.mutualisation.advisor.domain.Truth;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** The sentences on findings, steps and pathways. */
final class ExperienceText {

    private static final Messages MESSAGES = Messages.of("conseil.properties");

    private final Recommendation advice;
    private final Vocabulary vocabulary;
    private final Cited cited;

    ExperienceText(Recommendation advice, Vocabulary vocabulary, Cited cited) {
        this.advice = advice;
        this.vocabulary = vocabulary;
        this.cited = cited;
    }

    String constatHead(ConstatOpinion opinion) {
        return MESSAGES.say("constat", opinion.constat().code(), MESSAGES.say("constat." + opinion.truth()));
    }

    /** What the dossier says of a finding, in the words of the rules that fired, or what is missing to tell. */
    String constat(ConstatOpinion opinion, boolean withStatement) {
        List<String> said = opinion.notes().stream()
                .filter(note -> opinion.truth() != Truth.UNKNOWN
                        && note.ground().truth() == Truth.MET
                        && confirms(note) == (opinion.truth() == Truth.MET))
                .map(note -> MESSAGES.say("constat.phrase", note.consequence().message(), "", cited.of(note)))
                .toList();
        return said.isEmpty()
                ? MESSAGES.say(
                        "constat.inconnu",
                        withStatement ? opinion.constat().statement() : "",
                        missing(opinion.notes()),
                        cited.of(opinion.constat().support().get(0).sources()))
                : String.join(" ", said);
    }

    private static boolean confirms(Note note) {
        return ((Consequence.Observation) note.consequence()).confirmed();
    }

    private String missing(List<Note> notes) {
        List<String> labels = new ArrayList<>();
        for (Note note : notes) {
            for (Condition condition : note.ground().conditions()) {
                String label = vocabulary
                        .definition(condition.path())
                        .map(FactDefinition::label)
                        .orElse("");
                if (isOpen(note.ground(), condition) && !labels.contains(label)) {
                    labels.add(label);
                }
            }
        }
        return Wording.list(labels, "et");
    }

    private static boolean isOpen(Ground ground, Condition condition) {
        return ground.truth() == Truth.UNKNOWN && ground.truthOf(condition) == Truth.UNKNOWN;
    }

    /** How strong the proof of a finding is, what may be drawn from it, and how it has aged. */
    List<String> evidence(Constat constat) {
        List<String> lines = new ArrayList<>();
        lines.add(MESSAGES.say(
                "constat.preuve",
                MESSAGES.say("preuve." + constat.proof()),
                MESSAGES.say("portee." + constat.bearing()),
                constat.evolution().orElse("")));
        constat.support().forEach(one -> lines.add(evidence("appui", one)));
        constat.counterExamples().forEach(one -> lines.add(evidence("contre-exemple", one)));
        return lines;
    }

    private String evidence(String key, Evidence one) {
        return MESSAGES.say(
                key,
                one.text(),
                cited.of(one.sources()),
                one.confidence().name().toLowerCase(Locale.ROOT));
    }

    /** The steps that rules can place, on one line. */
    String balance() {
        List<String> each = new ArrayList<>();
        for (int i = 0; i < advice.steps().size(); i++) {
            StepOpinion one = advice.steps().get(i);
            if (one.level().isPresent()) {
                each.add(MESSAGES.say(
                        "etapes.une", Integer.toString(i + 1), one.step().name(), level(one)));
            }
        }
        return each.isEmpty()
                ? MESSAGES.say("etapes.aucune")
                : MESSAGES.say(
                        "etapes.bilan",
                        String.join(" ; ", each),
                        each.size() < advice.steps().size()
                                ? Integer.toString(advice.steps().size() - each.size())
                                : "");
    }

    static String level(StepOpinion step) {
        return MESSAGES.say("niveau." + step.level().map(Enum::name).orElse("INCONNUE"));
    }

    String next() {
        return advice.nextStep().map(one -> step(one.step())).orElseGet(() -> MESSAGES.say("etape.toutes"));
    }

    String step(Step step) {
        return MESSAGES.say(
                "etape.prochaine",
                Wording.capitalised(step.name()),
                step.deliverable(),
                step.actors(),
                step.humanResources(),
                cited.of(step.sources()));
    }

    String proof(Step step) {
        return MESSAGES.say("etape.preuve", step.proof(), step.weak(), step.strong(), cited.of(step.sources()));
    }

    List<String> lessons(Step step) {
        return step.lessons().stream()
                .map(lesson -> MESSAGES.say("enseignement", lesson.text(), cited.of(lesson.sources())))
                .toList();
    }

    List<String> said(List<Note> notes, Truth truth) {
        return notes.stream()
                .filter(note -> note.ground().truth() == truth)
                .map(note -> MESSAGES.say("enseignement", note.consequence().message(), cited.of(note)))
                .distinct()
                .toList();
    }

    /** What advises each pathway; its stages are told once. */
    List<String> pathways(Truth truth, boolean withExample) {
        List<String> lines = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (Note note : advice.pathways()) {
            if (note.ground().truth() == truth && told.add(note.code())) {
                var pathway =
                        Objects.requireNonNull(advice.benchmark().pathways().get(note.code()));
                lines.add(
                        truth == Truth.MET
                                ? MESSAGES.say(
                                        "parcours",
                                        note.consequence().message(),
                                        String.join(", ", pathway.stages()),
                                        withExample ? pathway.example() : "",
                                        cited.of(pathway.sources()),
                                        cited.of(note))
                                : MESSAGES.say(
                                        "parcours.possible", note.consequence().message(), cited.of(note)));
            }
        }
        return lines;
    }
}
