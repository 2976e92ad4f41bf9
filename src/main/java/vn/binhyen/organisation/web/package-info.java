/** The list of member bodies and the form that adds and corrects one. */
@NullMarked
package vn.binhyen.organisation.web;

import org.jspecify.annotations.NullMarked;
