/** What the words mean: facts, conditions, rules, statuses and opinions, in plain Java. */
@NullMarked
package fr.mutualisation.advisor.domain;

import org.jspecify.annotations.NullMarked;
