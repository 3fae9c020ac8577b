package fr.mutualisation.advisor.architecture.canary;

import fr.mutualisation.advisor.architecture.canary.cli.HonestCli;
import fr.mutualisation.advisor.architecture.canary.engine.HonestEngine;
import fr.mutualisation.advisor.architecture.canary.web.HonestWeb;

/** Plugs rooms together, and breaks no rule. */
public record HonestTop(HonestEngine engine, HonestWeb web, HonestCli cli) {}
