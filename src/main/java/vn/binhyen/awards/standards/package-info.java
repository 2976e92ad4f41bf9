/**
 * The standards objects are recognised and graded by, as data: which criteria hold for which kind
 * of object in which years, by when, and who decides.
 *
 * <p>Shipped facts that nobody has read in the official text are marked to be confirmed. A standard
 * is written as a draft, put in force, and never changed once a cycle uses it. Start reading at
 * {@link vn.binhyen.awards.standards.Assessment}.
 */
@NamedInterface("standards")
@NullMarked
package vn.binhyen.awards.standards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
