/** JSON lives here and nowhere else: dossiers read strictly, opinions and schemas written. */
@NullMarked
package fr.mutualisation.advisor.json;

import org.jspecify.annotations.NullMarked;
