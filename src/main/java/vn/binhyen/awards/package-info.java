/**
 * Who has earned recognition: the yearly title "safe in security and order" (Vietnamese: đạt tiêu
 * chuẩn "An toàn về an ninh, trật tự") of residential areas, communes, agencies, enterprises and
 * schools, the grade of their movement, and commendations.
 *
 * <p>In packages of their own: {@code standards} (what has to be met), {@code titles} (what was
 * decided, and for how many years running), {@code cycle} (how a year gets from registration to
 * decision), {@code links} (how institutions take part themselves), {@code commendations} and
 * {@code papers}.
 *
 * <p>What was decided stays as it was decided; a correction is a decision of its own. Start reading
 * at {@link vn.binhyen.awards.events.TitleRecognised}.
 */
@ApplicationModule(
        displayName = "Awards",
        allowedDependencies = {
            "shared",
            "shell :: spi",
            "platform",
            "platform :: events",
            "platform :: spi",
            "imports :: spi",
            "access",
            "access :: spi",
            "access :: links",
            "territory",
            "territory :: events",
            "territory :: spi",
            "documents",
            "documents :: events",
            "documents :: templates",
            "campaigns :: spi",
            "campaigns :: events",
            "reporting :: events",
            "reporting :: spi",
            "organisation :: events",
            "communitymodels :: events",
            "pledges :: events"
        })
@NullMarked
package vn.binhyen.awards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
