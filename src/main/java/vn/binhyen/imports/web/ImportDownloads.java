package vn.binhyen.imports.web;

import jakarta.annotation.security.RolesAllowed;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.binhyen.imports.ImportFiles;
import vn.binhyen.imports.NamedFile;
import vn.binhyen.shared.Roles;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Files an import hands out. */
@Controller
@RequestMapping("/imports")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER})
class ImportDownloads {

    private final ImportFiles files;

    ImportDownloads(ImportFiles files) {
        this.files = files;
    }

    @GetMapping("/to/{target:[a-z_]+}/template.{kind:csv|xlsx}")
    ResponseEntity<byte[]> template(
            @PathVariable String target, @PathVariable String kind, Authentication importer) {
        return download(files.template(target, kind.equals("xlsx"), importer));
    }

    @GetMapping("/{id}/errors")
    ResponseEntity<byte[]> errors(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String only,
            Authentication importer) {
        return download(files.withErrors(id, "invalid".equals(only), importer));
    }

    @GetMapping("/{id}/returned")
    ResponseEntity<byte[]> returned(@PathVariable UUID id, Authentication importer) {
        return download(files.returned(id, importer));
    }

    private static ResponseEntity<byte[]> download(NamedFile file) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType(file.type()))
                .body(file.content());
    }
}
