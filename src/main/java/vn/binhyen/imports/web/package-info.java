/** Pages of the import. */
@NullMarked
package vn.binhyen.imports.web;

import org.jspecify.annotations.NullMarked;
