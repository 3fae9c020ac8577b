package fr.mutualisation.advisor.architecture.canary.engine;

import org.yaml.snakeyaml.Yaml;

/** Uses a library that has no place here. */
record ClassicYamlUser(Yaml one) {}
