package vn.binhyen.notices.web;

import jakarta.annotation.security.RolesAllowed;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.notices.NoticeReading;
import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.Labels;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** What was written to the post; each notice opens the task it is about. */
@Controller
@RequestMapping("/notices")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
class NoticeController {

    private final NoticeReading notices;
    private final CurrentOfficer officer;
    private final Labels labels;

    NoticeController(NoticeReading notices, CurrentOfficer officer, Labels labels) {
        this.notices = notices;
        this.officer = officer;
        this.labels = labels;
    }

    @GetMapping
    String list(Model model) {
        var latest = notices.latest(officer.required());
        model.addAttribute("notices", latest);
        model.addAttribute("unread", latest.stream().filter(it -> !it.read()).count());
        model.addAttribute(
                "names",
                labels.of(
                        latest.stream()
                                .flatMap(it ->
                                        Stream.of(it.campaign(), it.round(), it.titleObject()))
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList()));
        return "notices/list";
    }

    @PostMapping("/{id}/open")
    String open(@PathVariable UUID id) {
        var notice = notices.open(officer.required(), id);
        return "redirect:" + notice.href();
    }

    @PostMapping("/read")
    String markAllRead() {
        notices.markAllRead(officer.required());
        return "redirect:/notices";
    }
}
