/** The register of models as a file: read in and written out. */
@NullMarked
package vn.binhyen.communitymodels.files;

import org.jspecify.annotations.NullMarked;
