package fr.mutualisation.advisor.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What other territories did and what surveys found: the data behind the layer of comparison. It orders what the law
 * leaves open, and never opens or closes a form.
 *
 * @param sources every document cited, by id
 * @param constats the findings of the founding report, in its order
 * @param modes the ways to cooperate, the most integrated first
 * @param weights for each rule that favours or disfavours, how much it counts, by rule id
 * @param steps the eight steps of governance, in order
 * @param pathways the progressive paths that rules may advise, by code
 * @param precedents the documented experiences, by territory then in the order of the files
 */
public record Benchmark(
        Map<String, Source> sources,
        List<Constat> constats,
        List<Mode> modes,
        Map<String, Weight> weights,
        List<Step> steps,
        Map<String, Pathway> pathways,
        List<Precedent> precedents) {

    /** A rulebook without comparison: only the law speaks. */
    public static final Benchmark NONE =
            new Benchmark(Map.of(), List.of(), List.of(), Map.of(), List.of(), Map.of(), List.of());

    /**
     * A public document.
     *
     * @param id stable name
     * @param title short title
     * @param address where it was read
     * @param year year of the document, where it is known
     * @param kind what kind of document it is
     * @param territory the one territory that it is about; empty for a survey or a general work
     */
    public record Source(
            String id, String title, String address, Optional<Integer> year, String kind, Optional<String> territory) {}

    /**
     * Something that sources say.
     *
     * @param text a French sentence
     * @param sources ids of the sources; never empty
     * @param confidence how surely they say it
     */
    public record Evidence(String text, List<String> sources, Confidence confidence) {}

    /**
     * One of the five findings of the founding report.
     *
     * @param code stable name
     * @param statement what it claims
     * @param bearing what may be drawn from it
     * @param proof how strong the evidence is
     * @param evolution how it has aged since the report
     * @param support evidence for it
     * @param counterExamples evidence against it
     */
    public record Constat(
            String code,
            String statement,
            Bearing bearing,
            Proof proof,
            Optional<String> evolution,
            List<Evidence> support,
            List<Evidence> counterExamples) {}

    /** What may be drawn from a finding. */
    public enum Bearing {
        /** It tells what is often done; nothing follows for a dossier that does otherwise. */
        FREQUENCE,
        /** It tells what success supposes. */
        CONDITION
    }

    /** How strong the evidence of a finding is. */
    public enum Proof {
        /** National surveys and cases agree. */
        FORTE,
        /** Several cases. */
        MOYENNE,
        /** Few cases. */
        LIMITEE
    }

    /**
     * A way to cooperate.
     *
     * @param id stable name
     * @param name French name
     * @param definition what it is, in the sense of the founding report
     * @param usage what common use calls so, where it says otherwise
     * @param integrated whether it merges administrations, and so supposes a political project and a calm climate
     * @param instruments the legal forms that can carry it, the first to think of first
     * @param withoutInstrument what is said of a mode that needs no legal form
     * @param sources ids of the sources
     */
    public record Mode(
            String id,
            String name,
            String definition,
            Optional<String> usage,
            boolean integrated,
            List<Instrument> instruments,
            Optional<String> withoutInstrument,
            List<String> sources) {}

    /**
     * A legal form that can carry a mode.
     *
     * @param form id of the form
     * @param precision when it suits
     */
    public record Instrument(String form, String precision) {}

    /**
     * How much a rule that favours or disfavours counts.
     *
     * @param weight 1 (limited evidence), 2 (several cases) or 3 (surveys and cases)
     * @param sources ids of the sources
     * @param reason why it counts so much
     */
    public record Weight(int weight, List<String> sources, String reason) {}

    /**
     * One of the eight steps of governance.
     *
     * @param code stable name
     * @param name what is done
     * @param deliverable what comes out
     * @param actors who acts
     * @param humanResources what the human-resources function does
     * @param proof what shows that it is done
     * @param weak how a weak step looks
     * @param strong how a strong step looks
     * @param sources ids of the sources of all these
     * @param lessons what the founding report and the precedents teach
     */
    public record Step(
            String code,
            String name,
            String deliverable,
            String actors,
            String humanResources,
            String proof,
            String weak,
            String strong,
            List<String> sources,
            List<Evidence> lessons) {}

    /** How far a step is, from the least to the most. */
    public enum Level {
        ABSENTE,
        FAIBLE,
        MOYENNE,
        FORTE
    }

    /**
     * A path that goes by stages.
     *
     * @param code stable name
     * @param name French name
     * @param stages its stages, in order
     * @param example who went that way
     * @param sources ids of the sources
     * @param confidence how surely they say it
     */
    public record Pathway(
            String code,
            String name,
            List<String> stages,
            String example,
            List<String> sources,
            Confidence confidence) {}

    /**
     * A territory whose experience is documented.
     *
     * @param id stable name
     * @param name French name
     * @param context its nature, its size, and what the sources leave unsaid
     */
    public record Territory(String id, String name, String context) {}

    /**
     * What one territory did with one service. What the sources do not say is not here.
     *
     * @param id stable name
     * @param territory where
     * @param service which service
     * @param profile the facts that the sources state, as a dossier would give them
     * @param mode the mode chosen, {@code AUCUN} when it was deliberately left apart, empty when the sources do not say
     * @param instrument the legal instrument, as the sources call it
     * @param since the year it began
     * @param ending how it went on
     * @param story what was done and how it went on
     * @param lesson what may be learnt
     * @param sources ids of the sources
     * @param confidence how surely they say it
     */
    public record Precedent(
            String id,
            Territory territory,
            String service,
            Map<FactPath, Value> profile,
            Optional<String> mode,
            Optional<String> instrument,
            Optional<Integer> since,
            Ending ending,
            String story,
            Optional<String> lesson,
            List<String> sources,
            Confidence confidence) {

        /** Stands where a mode is expected for a service that was deliberately left apart. */
        public static final String NO_MODE = "AUCUN";
    }

    /** How an experience went on. */
    public enum Ending {
        DURABLE,
        CRITIQUEE,
        ABANDONNEE,
        EN_COURS,
        NON_DITE
    }

    /** The mode of that id. */
    public Optional<Mode> mode(String id) {
        return modes.stream().filter(mode -> mode.id().equals(id)).findFirst();
    }

    /** Whether all that these sources tell comes from one territory. */
    public boolean restsOnlyOn(String territory, List<String> ids) {
        return ids.stream()
                .allMatch(id -> Optional.ofNullable(sources.get(id))
                        .flatMap(Source::territory)
                        .filter(territory::equals)
                        .isPresent());
    }
}
