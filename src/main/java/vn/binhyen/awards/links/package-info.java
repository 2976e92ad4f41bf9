/**
 * Links by which institutions work at their own file of a year: made, printed and revoked by
 * officers, opened by whoever holds one. Start reading at {@link
 * vn.binhyen.awards.links.InstitutionForm}.
 */
@NullMarked
package vn.binhyen.awards.links;

import org.jspecify.annotations.NullMarked;
