/** The operator's pages: long work, and events nobody took in. */
@NullMarked
package vn.binhyen.platform.web;

import org.jspecify.annotations.NullMarked;
