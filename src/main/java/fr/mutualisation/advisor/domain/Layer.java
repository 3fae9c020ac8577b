package fr.mutualisation.advisor.domain;

/** The four layers of an opinion, which never mix: law, procedure, risk, comparison. */
public enum Layer {
    /** Opens and closes forms, notes effects, refuses incoherent facts. */
    DROIT("droit"),
    /** Lists formalities. */
    PROCEDURE("procedure"),
    /** Warns. */
    RISQUE("risques"),
    /** Orders the forms that the law leaves open; never opens or closes one. */
    COMPARAISON("benchmark");

    private final String folder;

    Layer(String folder) {
        this.folder = folder;
    }

    /** The folder of {@code rules/} whose rules belong to this layer. */
    public String folder() {
        return folder;
    }
}
