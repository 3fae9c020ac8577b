package fr.mutualisation.advisor.engine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;

/** SHA-256 of all files that can change an opinion: cases do not, and stay out. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(Collection<RuleFile> files) {
        return ofAll(files.stream()
                .filter(file -> !file.path().endsWith(RulebookReader.CASES))
                .toList());
    }

    /** Of these files, cases included: a refusal may be theirs. */
    static String ofAll(Collection<RuleFile> files) {
        MessageDigest digest = sha256();
        files.stream().sorted(Comparator.comparing(RuleFile::path)).forEach(file -> {
            byte[] path = file.path().getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(8)
                    .putInt(path.length)
                    .putInt(file.bytes().length)
                    .array());
            digest.update(path);
            digest.update(file.bytes());
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
