package fr.mutualisation.advisor.domain;

/**
 * The layers of rules, which never mix: law, procedure, risk and comparison make an opinion; the pre-check judges a
 * deliberation file and never enters an opinion.
 */
public enum Layer {
    /** Opens and closes forms, notes effects, refuses incoherent facts. */
    DROIT("droit"),
    /** Lists formalities. */
    PROCEDURE("procedure"),
    /** Warns. */
    RISQUE("risques"),
    /** Orders the forms that the law leaves open; never opens or closes one. */
    COMPARAISON("benchmark"),
    /** Says of a deliberation file what is satisfied and what is missed. */
    CONTROLE("controle");

    private final String folder;

    Layer(String folder) {
        this.folder = folder;
    }

    /** The folder of {@code rules/} whose rules belong to this layer. */
    public String folder() {
        return folder;
    }

    /** Whether the rules of this layer speak in an opinion; the others speak in a pre-check only. */
    public boolean isOfOpinions() {
        return this != CONTROLE;
    }
}
