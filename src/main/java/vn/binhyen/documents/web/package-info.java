/** Pages of the register, of what was issued, and the way files leave the house. */
@NullMarked
package vn.binhyen.documents.web;

import org.jspecify.annotations.NullMarked;
