/** The page of notices. */
@NullMarked
package vn.binhyen.notices.web;

import org.jspecify.annotations.NullMarked;
