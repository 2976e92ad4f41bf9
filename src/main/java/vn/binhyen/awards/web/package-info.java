/** The pages of titles and of yearly marks. */
@NullMarked
package vn.binhyen.awards.web;

import org.jspecify.annotations.NullMarked;
