package fr.mutualisation.advisor.json;

import fr.mutualisation.advisor.domain.Benchmark;
import fr.mutualisation.advisor.domain.NearPrecedent;
import fr.mutualisation.advisor.domain.Note;
import fr.mutualisation.advisor.domain.OpinionComparison;
import fr.mutualisation.advisor.domain.Picks;
import fr.mutualisation.advisor.domain.Recommendation;
import fr.mutualisation.advisor.domain.Recommendation.ConstatOpinion;
import fr.mutualisation.advisor.domain.Recommendation.Contribution;
import fr.mutualisation.advisor.domain.Recommendation.ModeOpinion;
import fr.mutualisation.advisor.domain.Recommendation.StepOpinion;
import fr.mutualisation.advisor.domain.Sides;

/** Writes what two recommendations do not say alike, as members of a comparison. */
final class AdviceDifferencesJson {

    private final Json json;

    AdviceDifferencesJson(Json json) {
        this.json = json;
    }

    void write(OpinionComparison comparison) {
        json.flag("change", comparison.advice().changesChoice())
                .object("premier", () -> choice(comparison.first().recommendation()))
                .object("second", () -> choice(comparison.second().recommendation()))
                .objects("modes", comparison.advice().modes(), this::mode)
                .objects("signaux", comparison.advice().signals(), this::signal)
                .objects("constats", comparison.advice().constats(), this::constat)
                .objects("etapes", comparison.advice().steps(), this::step)
                .objects("parcours", comparison.advice().pathways(), this::pathway)
                .objects("precedents", comparison.advice().precedents(), this::precedent);
    }

    private void choice(Recommendation advice) {
        Picks picks = advice.choice().picks();
        json.text("etat", advice.choice().state().name())
                .texts("modesRetenus", picks.modes())
                .texts("formes", picks.forms())
                .text("fermete", advice.firmness().hold().name());
    }

    private void mode(Sides<ModeOpinion> both) {
        json.text("id", both.any().mode().id()).text("nom", both.any().mode().name());
        ComparisonJson.sides(
                json,
                both,
                (writer, mode) -> writer.number("points", mode.score().points())
                        .text("premature", Words.truth(mode.premature())));
    }

    private void signal(Sides<Contribution> both) {
        Contribution any = both.any();
        json.text("regle", any.ground().rule().id())
                .text("phrase", any.consequence().message())
                .text("source", any.ground().rule().source());
        both.first().ifPresent(one -> json.number("premier", one.points()));
        both.second().ifPresent(other -> json.number("second", other.points()));
    }

    private void constat(Sides<ConstatOpinion> both) {
        json.text("code", both.any().constat().code())
                .text("enonce", both.any().constat().statement());
        both.first().ifPresent(one -> json.text("premier", Words.held(one.truth())));
        both.second().ifPresent(other -> json.text("second", Words.held(other.truth())));
    }

    private void step(Sides<StepOpinion> both) {
        json.text("code", both.any().step().code())
                .text("nom", both.any().step().name());
        both.first().ifPresent(one -> json.text("premier", level(one)));
        both.second().ifPresent(other -> json.text("second", level(other)));
    }

    private static String level(StepOpinion step) {
        return step.level().map(Benchmark.Level::name).orElse("INCONNUE");
    }

    private void pathway(Sides<Note> both) {
        json.text("code", both.any().code())
                .text("phrase", both.any().consequence().message())
                .text("regle", both.any().ground().rule().id());
        both.first()
                .ifPresent(one -> json.text("premier", Words.truth(one.ground().truth())));
        both.second()
                .ifPresent(
                        other -> json.text("second", Words.truth(other.ground().truth())));
    }

    private void precedent(Sides<NearPrecedent> both) {
        json.text("id", both.any().precedent().id())
                .text("territoire", both.any().precedent().territory().name())
                .text("service", both.any().precedent().service())
                .texts("sources", both.any().precedent().sources())
                .text("proche", ComparisonJson.side(both));
    }
}
