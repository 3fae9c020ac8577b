/** What the product does: one class per verb. */
@NullMarked
package fr.mutualisation.advisor.application;

import org.jspecify.annotations.NullMarked;
