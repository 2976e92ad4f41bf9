/**
 * Other yearly marks of a unit or an institution: criterion 19.2 of the new-rural programme,
 * cultural titles, and, said only where it is so, that an area had no crime and vice or no drugs.
 *
 * <p>Marks are told by others and may be mended; they are no decisions of this module.
 */
@NullMarked
package vn.binhyen.awards.marks;

import org.jspecify.annotations.NullMarked;
