/** French sentences shown to people live here: the message catalogue and the console rendering. */
@NullMarked
package fr.mutualisation.advisor.text;

import org.jspecify.annotations.NullMarked;
