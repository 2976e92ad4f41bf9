/**
 * Files of bodies: the import {@code bodies}, read, compared with the register and written in one
 * go, and the export that import takes in again.
 */
@NullMarked
package vn.binhyen.organisation.files;

import org.jspecify.annotations.NullMarked;
