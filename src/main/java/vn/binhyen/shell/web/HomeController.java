package vn.binhyen.shell.web;

import jakarta.annotation.security.RolesAllowed;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import vn.binhyen.shared.Roles;

/** The home page: what the post has to do. */
@Controller
@RolesAllowed({Roles.ADMINISTRATOR, Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
class HomeController {

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("overdue", 0);
        return "shell/home";
    }
}
