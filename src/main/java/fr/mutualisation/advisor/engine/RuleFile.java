package fr.mutualisation.advisor.engine;

/**
 * One file of the rules folder.
 *
 * @param path its path inside the folder, with slashes
 * @param bytes its content, unchecked
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; identity of the bytes is the fingerprint's business
public record RuleFile(String path, byte[] bytes) {}
