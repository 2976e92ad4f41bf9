/** The frame, the home queue, search, answers to failures: pages of the shell itself. */
@NullMarked
package vn.binhyen.shell.web;

import org.jspecify.annotations.NullMarked;
