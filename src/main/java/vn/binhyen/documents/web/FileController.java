package vn.binhyen.documents.web;

import jakarta.annotation.security.RolesAllowed;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.documents.Downloads;
import vn.binhyen.documents.FileId;
import vn.binhyen.shared.Roles;

import java.nio.charset.StandardCharsets;

/** Hands a kept file out, to be saved, never to be shown by the browser within our pages. */
@Controller
@RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
class FileController {

    private final Downloads downloads;
    private final CurrentOfficer officer;

    FileController(Downloads downloads, CurrentOfficer officer) {
        this.downloads = downloads;
        this.officer = officer;
    }

    @GetMapping("/documents/files/{id}")
    ResponseEntity<byte[]> download(@PathVariable FileId id) {
        var file = downloads.file(id, officer.required());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(file.content());
    }
}
