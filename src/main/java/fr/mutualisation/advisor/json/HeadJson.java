package fr.mutualisation.advisor.json;

import fr.mutualisation.advisor.domain.Opinion;
import fr.mutualisation.advisor.text.Wording;

/** Writes what every answer on a dossier begins with: which dossier, read when, by which rules. */
final class HeadJson {

    private HeadJson() {}

    static Json write(Json json, Opinion opinion) {
        opinion.reference().ifPresent(reference -> json.text("reference", reference));
        opinion.title().ifPresent(title -> json.text("intitule", title));
        return json.text("date", opinion.date().toString())
                .text("moteur", opinion.engine())
                .text("regles", "sha256:" + opinion.rules())
                .text("avertissement", Wording.warning());
    }
}
