package fr.mutualisation.advisor.architecture.canary.web;

import tools.jackson.core.JsonParser;

/** Uses a library that has no place here. */
record JacksonUser(JsonParser one) {}
