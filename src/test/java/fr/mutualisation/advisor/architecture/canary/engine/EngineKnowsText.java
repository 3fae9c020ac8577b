package fr.mutualisation.advisor.architecture.canary.engine;

import fr.mutualisation.advisor.architecture.canary.text.HonestText;

/** Looks into a room that it must not know. */
record EngineKnowsText(HonestText one) {}
