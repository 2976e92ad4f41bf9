/** Groups of units (cụm): clusters with dated members, compared with each other. */
@NullMarked
package vn.binhyen.territory.groups;

import org.jspecify.annotations.NullMarked;
