package vn.binhyen.platform.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import vn.binhyen.platform.JobView;
import vn.binhyen.platform.Jobs;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.Wording;

import java.util.Optional;
import java.util.UUID;

/** Long work: the own list, and one job with its progress until it has ended. */
@Controller
@RequestMapping("/jobs")
@RolesAllowed({Roles.ADMINISTRATOR, Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
class JobController {

    private static final int SHOWN = 100;

    private final Jobs jobs;
    private final Wording wording;

    JobController(Jobs jobs, Wording wording) {
        this.jobs = jobs;
        this.wording = wording;
    }

    @GetMapping
    String list(Authentication officer, HttpServletRequest request, Model model) {
        var everybody = request.isUserInRole(Roles.ADMINISTRATOR);
        var owner = everybody ? Optional.<String>empty() : Optional.of(officer.getName());
        model.addAttribute(
                "jobs",
                jobs.newest(owner, SHOWN).stream().map(it -> JobPage.of(it, wording)).toList());
        model.addAttribute("everybody", everybody);
        return "platform/jobs";
    }

    @GetMapping("/{id}")
    String job(
            @PathVariable UUID id,
            Authentication officer,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("job", JobPage.of(visible(id, officer, request), wording));
        return "platform/job";
    }

    @HxRequest(boosted = false)
    @GetMapping("/{id}")
    String progress(
            @PathVariable UUID id,
            Authentication officer,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("job", JobPage.of(visible(id, officer, request), wording));
        return "platform/job :: progress";
    }

    @PostMapping("/{id}/cancel")
    String cancel(@PathVariable UUID id, Authentication officer, HttpServletRequest request) {
        visible(id, officer, request);
        jobs.cancel(id);
        return "redirect:/jobs/" + id;
    }

    /** The job of another is not there for this officer. */
    private JobView visible(UUID id, Authentication officer, HttpServletRequest request) {
        return jobs.find(id)
                .filter(it ->
                        it.owner().equals(officer.getName())
                                || request.isUserInRole(Roles.ADMINISTRATOR))
                .orElseThrow(NotFound::new);
    }
}
