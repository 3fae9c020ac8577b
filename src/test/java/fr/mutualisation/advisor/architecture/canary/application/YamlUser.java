package fr.mutualisation.advisor.architecture.canary.application;

import org.snakeyaml.engine.v2.api.LoadSettings;

/** Uses a library that has no place here. */
record YamlUser(LoadSettings one) {}
