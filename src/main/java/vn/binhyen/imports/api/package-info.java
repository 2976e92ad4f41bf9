/** Imports over REST. */
@NullMarked
package vn.binhyen.imports.api;

import org.jspecify.annotations.NullMarked;
