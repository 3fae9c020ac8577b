package fr.mutualisation.advisor.architecture.canary.text;

import fr.mutualisation.advisor.architecture.canary.json.HonestJson;

/** Looks into a room that it must not know. */
record TextKnowsJson(HonestJson one) {}
