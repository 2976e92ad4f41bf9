/**
 * Drives (Vietnamese: phong trào): what is on offer, from when until when, and where; opened by an
 * officer, by the launch of a campaign, or by a file.
 *
 * <p>Knows nothing of who registers. Start reading at {@link
 * vn.binhyen.pledges.drives.DriveManagement}.
 */
@NamedInterface("drives")
@NullMarked
package vn.binhyen.pledges.drives;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
