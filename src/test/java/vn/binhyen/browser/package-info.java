/** The jobs of the users, done through the pages in a real Chromium. */
@NullMarked
package vn.binhyen.browser;

import org.jspecify.annotations.NullMarked;
