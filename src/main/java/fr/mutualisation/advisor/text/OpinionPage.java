package fr.mutualisation.advisor.text;

import fr.mutualisation.advisor.domain.Fault;
import fr.mutualisation.advisor.domain.Opinion;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.List;

/** An opinion as plain text, to be read on a console or aloud in a meeting. */
public final class OpinionPage {

    private OpinionPage() {}

    /** The text of an opinion for that reader. */
    public static String of(Opinion opinion, Vocabulary vocabulary, Register register) {
        return switch (register) {
            case ELU -> new ElectedPage(opinion, vocabulary).text();
            case DGS -> new ExecutivePage(opinion, vocabulary).text();
            case JURISTE -> new JuristPage(opinion, vocabulary).text();
        };
    }

    /** Every fault of a refused dossier, as plain text. */
    public static String refused(List<Fault> faults) {
        return FaultSentences.page(FaultSentences.dossierRefused(), faults);
    }
}
