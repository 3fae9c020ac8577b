package fr.mutualisation.advisor.domain;

import java.util.List;

/**
 * What the comparison picks, by ids; several stand for a tie.
 *
 * @param preferred the modes with the best score above nought; none when no signal favours any
 * @param modes the best modes that a form open or under reserve can carry, or that need none
 * @param forms the forms that carry these modes best; none when they need none
 */
public record Picks(List<String> preferred, List<String> modes, List<String> forms) {

    /** Whether the same is advised, whatever the signals would prefer if the law allowed it. */
    public boolean advises(Picks other) {
        return modes.equals(other.modes) && forms.equals(other.forms);
    }
}
