package fr.mutualisation.advisor.domain;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a whole that the law asks for, as an exact fraction: two thirds at least, more than half.
 *
 * @param numerator at least one
 * @param denominator not less than the numerator, 999 at most
 * @param strictly whether exactly the fraction is not enough
 */
public record Share(long numerator, long denominator, boolean strictly) {

    /** No share is written in smaller parts. */
    static final long LARGEST_DENOMINATOR = 999;

    private static final Pattern WRITTEN = Pattern.compile("(>=|>) ([1-9][0-9]{0,2})/([1-9][0-9]{0,2})");

    /** A share as the vocabulary writes it: {@code >= 2/3} or {@code > 1/2}; empty for anything else. */
    public static Optional<Share> read(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Share share = new Share(
                Long.parseLong(matcher.group(2)),
                Long.parseLong(matcher.group(3)),
                matcher.group(1).equals(">"));
        return share.numerator > share.denominator ? Optional.empty() : Optional.of(share);
    }

    /** Whether {@code part} is this share of {@code whole}. */
    public boolean holds(long part, long whole) {
        int order = BigInteger.valueOf(part)
                .multiply(BigInteger.valueOf(denominator))
                .compareTo(BigInteger.valueOf(numerator).multiply(BigInteger.valueOf(whole)));
        return strictly ? order > 0 : order >= 0;
    }

    /** The least whole of which {@code part} is not this share. */
    long leastWithout(long part) {
        long product = Math.multiplyExact(part, denominator);
        return (strictly ? product - 1 : product) / numerator + 1;
    }
}
