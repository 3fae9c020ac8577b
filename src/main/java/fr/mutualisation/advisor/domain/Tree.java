package fr.mutualisation.advisor.domain;

import java.math.BigDecimal;
import java.util.List;

/** An input as it was written, before the vocabulary has looked at it: repeated members are still there. */
public sealed interface Tree {

    /** An object; members in the order of the input. */
    record Branch(List<Member> members) implements Tree {}

    /** An array. */
    record Series(List<Tree> elements) implements Tree {}

    /** A string. */
    record Text(String text) implements Tree {}

    /** A number. */
    record Numeral(BigDecimal number) implements Tree {}

    /** A word that stands where a number should, such as {@code NaN}. */
    record NotANumber(String text) implements Tree {}

    /** True or false. */
    record Flag(boolean yes) implements Tree {}

    /** The explicit absence of a value, read like an absent member. */
    record Nothing() implements Tree {}

    /** One member of an object. */
    record Member(String name, Tree value) {}
}
