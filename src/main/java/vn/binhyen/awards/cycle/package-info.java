/**
 * The yearly cycle of recognition (Vietnamese: xét công nhận) and, apart from it, of grading: who
 * registers, assesses itself, votes, is appraised and decided on, until when, and on what evidence.
 *
 * <p>A cycle is of one year, one kind of object and one purpose; its standard is frozen by it. What
 * is decided goes to {@code titles} and stays there. Who keeps a file and who decides on it follow
 * from where the object lies on the day asked about, never from what stood when it registered. The
 * file of a unit that went into another is carried on there where the days assessed were over by
 * then; else it stops, is still seen, and the successor registers one of its own. None of this is
 * stored: it is read from the lineage of units, so that an undone reorganisation has never been.
 *
 * <p>What the system knows is read from own copies of what others announced, as rows; a proposal
 * counts rows and its page shows exactly these. Turns of pledges never stand for households. Start
 * reading at {@link vn.binhyen.awards.cycle.CycleManagement}.
 */
@NamedInterface("cycle")
@NullMarked
package vn.binhyen.awards.cycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
