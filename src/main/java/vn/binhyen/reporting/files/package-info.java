/**
 * Reports that come as a file: the import {@code reports}, its places and figures checked row by
 * row and written in one go.
 */
@NullMarked
package vn.binhyen.reporting.files;

import org.jspecify.annotations.NullMarked;
