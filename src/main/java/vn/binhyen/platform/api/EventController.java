package vn.binhyen.platform.api;

import jakarta.annotation.security.RolesAllowed;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.binhyen.platform.EventFeed;
import vn.binhyen.shared.Roles;

import java.util.List;

/** What has been announced, newest last, for a follower that missed some. */
@RestController
@RequestMapping("/api/v1/events")
@RolesAllowed({Roles.ADMINISTRATOR, Roles.PLANNER})
class EventController {

    private static final int MOST = 500;

    private final EventFeed feed;

    EventController(EventFeed feed) {
        this.feed = feed;
    }

    @GetMapping
    Events events(
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        var size = Math.clamp(limit, 1, MOST);
        var items = feed.after(after, size + 1);
        if (items.size() <= size) {
            return new Events(items, null);
        }
        var page = items.subList(0, size);
        return new Events(page, Long.toString(page.getLast().sequence()));
    }

    /** A page of events; {@code next} goes into {@code after} and is null at the end. */
    record Events(List<EventFeed.Announcement> items, @Nullable String next) {}
}
