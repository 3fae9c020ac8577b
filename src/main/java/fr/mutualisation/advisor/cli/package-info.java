/** Arguments and exit codes live here and nowhere else. */
@NullMarked
package fr.mutualisation.advisor.cli;

import org.jspecify.annotations.NullMarked;
