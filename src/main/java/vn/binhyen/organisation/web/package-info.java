/** The pages of organisation: units, bodies, institutions, activities. */
@NullMarked
package vn.binhyen.organisation.web;

import org.jspecify.annotations.NullMarked;
