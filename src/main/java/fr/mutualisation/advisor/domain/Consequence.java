package fr.mutualisation.advisor.domain;

import java.util.Optional;

/** What a rule concludes when its conditions are met: a closed list. */
public sealed interface Consequence {

    /** The French sentence that the rule file gives for this conclusion. */
    String message();

    /** The form concerned, or empty when the whole project is. */
    Optional<String> concerns();

    /** Opens, closes or reserves a form. */
    record Ruling(Kind kind, String form, String message) implements Consequence {
        /** What the ruling does to the form. */
        public enum Kind {
            OUVRE,
            FERME,
            RESERVE
        }

        @Override
        public Optional<String> concerns() {
            return Optional.of(form);
        }
    }

    /** Requires a formality; its stage is in the catalogue. */
    record Requirement(String formality, Optional<String> concerns, String message) implements Consequence {}

    /** Notes an effect on staff, money, authority. */
    record Effect(String code, Optional<String> concerns, String message) implements Consequence {}

    /** Signals a risk. */
    record Risk(String code, Optional<String> concerns, String message) implements Consequence {}

    /** What the layer of comparison concludes: it orders, and never opens or closes a form. */
    sealed interface Comparing extends Consequence {}

    /** Favours or disfavours a form; never opens or closes it. */
    record FormPreference(String form, boolean favourable, String message) implements Comparing {
        @Override
        public Optional<String> concerns() {
            return Optional.of(form);
        }
    }

    /** Favours or disfavours a mode of the founding report. */
    record ModePreference(String mode, boolean favourable, String message) implements Comparing {
        @Override
        public Optional<String> concerns() {
            return Optional.empty();
        }
    }

    /** Holds a mode back, whatever its score; the message says what must come first. */
    record Prematurity(String mode, String message) implements Comparing {
        @Override
        public Optional<String> concerns() {
            return Optional.empty();
        }
    }

    /** Finds that the dossier confirms one of the five findings, or goes against it. */
    record Observation(String constat, boolean confirmed, String message) implements Comparing {
        @Override
        public Optional<String> concerns() {
            return Optional.empty();
        }
    }

    /** Says how far a step of governance is, at most. */
    record StepLevel(String step, Benchmark.Level level, String message) implements Comparing {
        @Override
        public Optional<String> concerns() {
            return Optional.empty();
        }
    }

    /** Advises a progressive path. */
    record PathwayAdvice(String pathway, String message) implements Comparing {
        @Override
        public Optional<String> concerns() {
            return Optional.empty();
        }
    }

    /** Says that a check of the deliberation file is satisfied, or that it is missed. */
    record CheckRuling(String check, boolean satisfied, String message) implements Consequence {
        @Override
        public Optional<String> concerns() {
            return Optional.empty();
        }
    }

    /** Declares that two facts cannot both be true: the dossier is refused. */
    record Incoherence(FactPath one, FactPath other, String message) implements Consequence {
        @Override
        public Optional<String> concerns() {
            return Optional.empty();
        }
    }
}
