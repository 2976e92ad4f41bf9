/**
 * Commendations (Vietnamese: khen thưởng): what a unit proposes, what a council says of it, what is
 * decided and to whom.
 *
 * <p>A list has one form of award and one occasion. Candidates come from what awards knows or has
 * heard; a person puts them on the list. Collectives are named by id, people are a number and
 * nothing else. What was awarded is never changed: taking an award back is a decision of its own.
 * Start reading at {@link vn.binhyen.awards.commendations.CommendationManagement}.
 */
@NamedInterface("commendations")
@NullMarked
package vn.binhyen.awards.commendations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
