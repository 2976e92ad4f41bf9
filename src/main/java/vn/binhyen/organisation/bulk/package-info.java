/** One field of many bodies at once: shown before, done, undone. */
@NullMarked
package vn.binhyen.organisation.bulk;

import org.jspecify.annotations.NullMarked;
