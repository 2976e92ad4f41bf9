/**
 * Pledge drives (Vietnamese: phong trào đăng ký làm nhiều việc tốt): what is on offer and until
 * when, how many have registered in each household group and unit, and what was kept when it was
 * looked at.
 *
 * <p>Numbers only: no paper, page or file of this module has a place for a name. Turns and distinct
 * ones are kept apart. Institutions may give their own figures through a link without an account.
 * Here is what is registered and checked; {@code drives} says what is on offer, {@code progress}
 * what it adds up to. Start reading at {@link vn.binhyen.pledges.SheetEntry}, for links at {@link
 * vn.binhyen.pledges.links.PublicForm}.
 */
@ApplicationModule(
        displayName = "Pledge drives",
        allowedDependencies = {
            "shared",
            "shell :: spi",
            "platform",
            "platform :: events",
            "imports :: spi",
            "access",
            "access :: spi",
            "access :: links",
            "territory",
            "territory :: events",
            "territory :: spi",
            "documents",
            "campaigns :: spi",
            "campaigns :: events",
            "reporting :: events",
            "reporting :: spi",
            "organisation :: events"
        })
@NullMarked
package vn.binhyen.pledges;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
