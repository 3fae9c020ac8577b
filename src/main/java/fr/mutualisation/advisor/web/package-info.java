/** HTTP lives here and nowhere else. */
@NullMarked
package fr.mutualisation.advisor.web;

import org.jspecify.annotations.NullMarked;
