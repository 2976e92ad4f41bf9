package vn.binhyen.shell.web;

import jakarta.annotation.security.RolesAllowed;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.DueItems;
import vn.binhyen.shell.spi.HomePanel;

import java.time.Clock;
import java.time.ZonedDateTime;

/** The home page: what the post has to do. */
@Controller
@RolesAllowed({Roles.ADMINISTRATOR, Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
class HomeController {

    private final ObjectProvider<DueItems> sources;
    private final ObjectProvider<HomePanel> panels;
    private final Clock clock;

    HomeController(
            ObjectProvider<DueItems> sources, ObjectProvider<HomePanel> panels, Clock clock) {
        this.sources = sources;
        this.panels = panels;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(Authentication officer, Model model) {
        var now = ZonedDateTime.now(clock);
        var queue =
                Queue.of(
                        sources.orderedStream()
                                .flatMap(source -> source.dueFor(officer, now).stream())
                                .toList(),
                        now);
        model.addAttribute("now", now);
        model.addAttribute("queue", queue);
        model.addAttribute("overdue", queue.count(Queue.Section.OVERDUE));
        model.addAttribute(
                "panels",
                panels.orderedStream()
                        .flatMap(panel -> panel.panelFor(officer, now).stream())
                        .toList());
        return "shell/home";
    }
}
