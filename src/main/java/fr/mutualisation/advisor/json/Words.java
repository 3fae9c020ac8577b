package fr.mutualisation.advisor.json;

import fr.mutualisation.advisor.domain.Truth;

/** The words of JSON for the domain's closed lists, where they are not the names in code. */
final class Words {

    private Words() {}

    static String truth(Truth truth) {
        return switch (truth) {
            case MET -> "SATISFAITE";
            case FAILED -> "NON_SATISFAITE";
            case UNKNOWN -> "INCONNUE";
        };
    }

    /** What the dossier does to a finding. */
    static String held(Truth truth) {
        return switch (truth) {
            case MET -> "CONFIRME";
            case FAILED -> "DEMENTI";
            case UNKNOWN -> "INCONNU";
        };
    }
}
