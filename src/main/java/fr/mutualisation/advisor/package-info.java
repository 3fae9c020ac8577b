/** The advisor: main, and the one page where all is plugged together. */
@NullMarked
package fr.mutualisation.advisor;

import org.jspecify.annotations.NullMarked;
