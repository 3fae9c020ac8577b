package fr.mutualisation.advisor.application;

import fr.mutualisation.advisor.domain.Check;
import fr.mutualisation.advisor.domain.CheckOutcome;
import fr.mutualisation.advisor.domain.CheckOutcome.Element;
import fr.mutualisation.advisor.domain.CheckOutcome.FileState;
import fr.mutualisation.advisor.domain.CheckOutcome.Part;
import fr.mutualisation.advisor.domain.CheckResult;
import fr.mutualisation.advisor.domain.Dossier;
import fr.mutualisation.advisor.domain.Fact;
import fr.mutualisation.advisor.domain.FactPath;
import fr.mutualisation.advisor.domain.PieceFiles;
import fr.mutualisation.advisor.domain.Printable;
import fr.mutualisation.advisor.domain.SeenFact;
import fr.mutualisation.advisor.domain.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares the files given beside the dossier with the hashes that it declares. */
final class PieceComparison {

    private static final String PIECES = Check.PIECE_FILE.list();

    private final Dossier dossier;
    private final Vocabulary vocabulary;
    private final SeenFacts facts;
    private final Optional<PieceFiles> files;

    PieceComparison(Dossier dossier, Vocabulary vocabulary, SeenFacts facts, Optional<PieceFiles> files) {
        this.dossier = dossier;
        this.vocabulary = vocabulary;
        this.facts = facts;
        this.files = files;
    }

    List<Part> of(Check check) {
        if (files.isEmpty()) {
            return List.of(whole(check, CheckResult.SANS_OBJET, List.of()));
        }
        List<Part> parts = new ArrayList<>();
        List<Map<FactPath, Fact>> pieces = dossier.elements(PIECES).orElse(List.of());
        for (int i = 0; i < pieces.size(); i++) {
            int index = i;
            text(pieces.get(i), Check.PIECE_FILE)
                    .ifPresent(name -> parts.add(
                            part(check, index, name, text(pieces.get(index), Check.PIECE_HASH), files.orElseThrow())));
        }
        return parts.isEmpty()
                ? List.of(whole(
                        check, CheckResult.NON_VERIFIABLE, List.of(facts.unknown(Check.PIECE_FILE, Optional.empty()))))
                : parts;
    }

    private static Optional<String> text(Map<FactPath, Fact> piece, FactPath path) {
        return Optional.ofNullable(piece.get(path)).map(fact -> fact.value().text());
    }

    private Part part(Check check, int index, String name, Optional<String> declared, PieceFiles folder) {
        FileState state = state(folder.look(name), declared);
        Optional<Element> element = vocabulary.list(PIECES).map(list -> new Element(list, index));
        return new Part(
                new CheckOutcome.ComparedFile(index, Printable.of(name), state),
                switch (state) {
                    case CONFORME -> CheckResult.SATISFAIT;
                    case SANS_EMPREINTE -> CheckResult.NON_VERIFIABLE;
                    case DIFFERENTE, ABSENTE, NOM_REFUSE, TROP_GROSSE, ILLISIBLE -> CheckResult.MANQUE;
                },
                CheckLevels.of(check, List.of()),
                List.of(),
                state == FileState.SANS_EMPREINTE ? List.of(facts.unknown(Check.PIECE_HASH, element)) : List.of(),
                facts.of(check.seen(), element));
    }

    private static FileState state(PieceFiles.Sight sight, Optional<String> declared) {
        return switch (sight.state()) {
            case ABSENTE -> FileState.ABSENTE;
            case NOM_REFUSE -> FileState.NOM_REFUSE;
            case TROP_GROSSE -> FileState.TROP_GROSSE;
            case ILLISIBLE -> FileState.ILLISIBLE;
            case LUE ->
                declared.map(hash -> hash.equals(sight.sha256()) ? FileState.CONFORME : FileState.DIFFERENTE)
                        .orElse(FileState.SANS_EMPREINTE);
        };
    }

    private static Part whole(Check check, CheckResult result, List<SeenFact> missing) {
        return new Part(
                new CheckOutcome.Whole(), result, CheckLevels.of(check, List.of()), List.of(), missing, List.of());
    }
}
