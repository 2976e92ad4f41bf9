/** Kills the packaged application in the middle of its work and looks what is left. */
@NullMarked
package vn.binhyen.killed;

import org.jspecify.annotations.NullMarked;
