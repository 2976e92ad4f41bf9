/**
 * Bình Yên: the working place of a province's movement office.
 *
 * <p>Each package below is a module; {@code modules-docs} draws who knows whom.
 */
@NullMarked
package vn.binhyen;

import org.jspecify.annotations.NullMarked;
