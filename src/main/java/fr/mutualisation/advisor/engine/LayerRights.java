package fr.mutualisation.advisor.engine;

import fr.mutualisation.advisor.domain.Consequence;
import fr.mutualisation.advisor.domain.Layer;

/** What each layer may conclude: layers never mix. */
final class LayerRights {

    private LayerRights() {}

    static boolean allows(Layer layer, Consequence consequence) {
        return switch (layer) {
            case DROIT ->
                consequence instanceof Consequence.Ruling
                        || consequence instanceof Consequence.Effect
                        || consequence instanceof Consequence.Incoherence;
            case PROCEDURE ->
                consequence instanceof Consequence.Requirement || consequence instanceof Consequence.Effect;
            case RISQUE -> consequence instanceof Consequence.Risk;
            case COMPARAISON -> consequence instanceof Consequence.Comparing;
            case CONTROLE -> consequence instanceof Consequence.CheckRuling;
        };
    }
}
