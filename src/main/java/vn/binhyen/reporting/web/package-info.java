/** The pages of reporting: the form, the desk, the board, the roll-up. */
@NullMarked
package vn.binhyen.reporting.web;

import org.jspecify.annotations.NullMarked;
