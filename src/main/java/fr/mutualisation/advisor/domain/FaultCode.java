package fr.mutualisation.advisor.domain;

/**
 * The closed table of refusals: each has a stable public code, and its French sentences stand in the message catalogue
 * under that code.
 */
public enum FaultCode {
    // the input as JSON
    JSON_UNREADABLE("json-illisible"),
    JSON_TRAILING("json-suite-inattendue"),
    JSON_EMPTY("json-vide"),
    TOO_LARGE("trop-volumineux"),
    TOO_DEEP("trop-profond"),
    TOO_MANY_VALUES("trop-de-valeurs"),
    TEXT_TOO_LONG("texte-trop-long"),
    NUMBER_TOO_LONG("nombre-trop-long"),
    NOT_A_NUMBER("nombre-impossible"),
    ENCODING("encodage-invalide"),
    // the dossier against the vocabulary
    UNKNOWN_MEMBER("membre-inconnu"),
    DUPLICATE_MEMBER("membre-en-double"),
    COMPUTED_FACT("fait-calcule"),
    WRONG_TYPE("type-inattendu"),
    NOT_A_DOSSIER("dossier-attendu"),
    UNKNOWN_CODE("valeur-inconnue"),
    DUPLICATE_CODE("valeur-en-double"),
    NUMBER_OUT_OF_RANGE("nombre-hors-bornes"),
    NOT_WHOLE("nombre-non-entier"),
    BAD_DATE("date-invalide"),
    DATE_OUT_OF_RANGE("date-hors-bornes"),
    BAD_TEXT("texte-refuse"),
    MISSING_FACT("fait-obligatoire"),
    TOO_FEW_ELEMENTS("liste-trop-courte"),
    TOO_MANY_ELEMENTS("liste-trop-longue"),
    INCOHERENT_FACTS("faits-incoherents"),
    // the files of the rules folder
    FOLDER_UNREADABLE("dossier-illisible"),
    FILE_TOO_LARGE("fichier-trop-gros"),
    TOO_MANY_FILES("trop-de-fichiers"),
    FILE_NAME("nom-de-fichier"),
    UNEXPECTED_FILE("fichier-inattendu"),
    MISSING_FILE("fichier-manquant"),
    LINE_TOO_LONG("ligne-trop-longue"),
    FORBIDDEN_CHARACTER("caractere-interdit"),
    YAML_UNREADABLE("yaml-illisible"),
    YAML_FORBIDDEN("yaml-interdit"),
    YAML_UNKNOWN_KEY("cle-inconnue"),
    YAML_DUPLICATE_KEY("cle-en-double"),
    YAML_MISSING_KEY("cle-manquante"),
    YAML_WRONG_SHAPE("forme-inattendue"),
    YAML_BAD_VALUE("valeur-refusee"),
    SENTENCE_AMBIGUOUS("phrase-ambigue"),
    UNKNOWN_FACT("fait-inconnu"),
    CSV_COLUMNS("colonnes-inattendues"),
    THRESHOLD_OVERLAP("seuil-chevauchant"),
    UNKNOWN_THRESHOLD("seuil-inconnu"),
    THRESHOLD_GAP("seuil-sans-valeur"),
    RULE_STRUCTURE("structure-de-regle"),
    UNKNOWN_ANNOTATION("annotation-inconnue"),
    DUPLICATE_ANNOTATION("annotation-en-double"),
    MISSING_ANNOTATION("annotation-manquante"),
    BAD_ANNOTATION("annotation-refusee"),
    DUPLICATE_RULE("regle-en-double"),
    PERIOD_REVERSED("periode-inversee"),
    PERIOD_UNCOVERED("periode-non-couverte"),
    FAMILY_OVERLAP("famille-chevauchante"),
    UNKNOWN_EXCEPTION("exception-inconnue"),
    UNKNOWN_SENTENCE("phrase-inconnue"),
    UNKNOWN_CONSEQUENCE("consequence-inconnue"),
    MIXED_LISTS("listes-melangees"),
    ELEMENT_RULING("forme-jugee-par-element"),
    TOO_MANY_CONDITIONS("trop-de-conditions"),
    TOO_MANY_CONSEQUENCES("trop-de-consequences"),
    CONSEQUENCE_LAYER("consequence-hors-couche"),
    LOW_CONFIDENCE_CLOSES("fermeture-peu-sure"),
    UNKNOWN_FORM("forme-inconnue"),
    UNKNOWN_FORMALITY("formalite-inconnue"),
    UNKNOWN_MODE("mode-inconnu"),
    UNKNOWN_CHECK("controle-inconnu"),
    CHECK_WITHOUT_RULE("controle-sans-regle"),
    CHECK_OF_OPINION("controle-lu-dans-l-avis"),
    LOW_CONFIDENCE_BLOCKS("blocage-peu-sur"),
    UNKNOWN_CHANGE("changement-inconnu"),
    UNKNOWN_SOURCE("source-inconnue"),
    UNKNOWN_CONSTAT("constat-inconnu"),
    UNKNOWN_STEP("etape-inconnue"),
    UNKNOWN_PATHWAY("parcours-inconnu"),
    MISSING_WEIGHT("poids-manquant"),
    IDLE_WEIGHT("poids-sans-regle"),
    // the requests
    BAD_REQUEST("requete-invalide"),
    UNKNOWN_PARAMETER("parametre-inconnu"),
    REPEATED_PARAMETER("parametre-en-double"),
    MISSING_PARAMETER("parametre-manquant"),
    EMPTY_PARAMETER("parametre-vide"),
    BAD_DAY("jour-invalide"),
    COMPARISON_EMPTY("comparaison-vide"),
    COMPARISON_SHAPE("comparaison-incomplete"),
    UNKNOWN_PATH("adresse-inconnue"),
    UNKNOWN_RULE("regle-inconnue"),
    WRONG_METHOD("methode-refusee"),
    WRONG_MEDIA_TYPE("format-refuse"),
    NOT_ACCEPTABLE("reponse-non-disponible"),
    INPUT_UNREADABLE("entree-illisible"),
    INTERNAL("panne");

    private final String code;

    FaultCode(String code) {
        this.code = code;
    }

    /** The stable public code. */
    public String code() {
        return code;
    }
}
