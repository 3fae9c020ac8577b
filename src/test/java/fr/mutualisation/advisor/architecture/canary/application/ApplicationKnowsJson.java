package fr.mutualisation.advisor.architecture.canary.application;

import fr.mutualisation.advisor.architecture.canary.json.HonestJson;

/** Looks into a room that it must not know. */
record ApplicationKnowsJson(HonestJson one) {}
