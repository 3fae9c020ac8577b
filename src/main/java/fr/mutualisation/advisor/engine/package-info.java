/** Drools and the rules folder live here and nowhere else. */
@NullMarked
package fr.mutualisation.advisor.engine;

import org.jspecify.annotations.NullMarked;
