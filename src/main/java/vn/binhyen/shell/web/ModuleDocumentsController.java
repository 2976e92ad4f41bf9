package vn.binhyen.shell.web;

import jakarta.annotation.security.RolesAllowed;

import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import vn.binhyen.shared.Roles;

/** The module documentation inside the application. */
@Controller
@RolesAllowed({Roles.ADMINISTRATOR, Roles.PLANNER})
class ModuleDocumentsController {

    private final ModuleDocuments documents;

    ModuleDocumentsController(ModuleDocuments documents) {
        this.documents = documents;
    }

    @GetMapping(ModuleDocuments.PLACE)
    String index(Model model) {
        return page("README", model);
    }

    @GetMapping(ModuleDocuments.PLACE + "/{name}")
    String page(@PathVariable String name, Model model) {
        model.addAttribute("page", documents.page(name));
        model.addAttribute("index", name.equals("README"));
        return "shell/modules";
    }

    @GetMapping(ModuleDocuments.PLACE + "/{name}.svg")
    ResponseEntity<Resource> diagram(@PathVariable String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .body(documents.diagram(name));
    }
}
