package vn.binhyen.imports.api;

import jakarta.annotation.security.RolesAllowed;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import vn.binhyen.imports.ImportDesk;
import vn.binhyen.imports.ImportFiles;
import vn.binhyen.imports.ImportListing;
import vn.binhyen.imports.NamedFile;
import vn.binhyen.imports.Upload;
import vn.binhyen.shared.Roles;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/** Files in, previews out; which role may import what is said by the target. */
@RestController
@RequestMapping("/api/v1/imports")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER})
class ImportApi {

    private static final int MOST_ERRORS = 100;

    private final ImportDesk desk;
    private final ImportListing listing;
    private final ImportFiles files;

    ImportApi(ImportDesk desk, ImportListing listing, ImportFiles files) {
        this.desk = desk;
        this.listing = listing;
        this.files = files;
    }

    @PostMapping(path = "/{target:[a-z_]+}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportResource> receive(
            @PathVariable String target,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable LocalDate effectiveOn,
            @RequestParam(required = false) @Nullable String instrument,
            @RequestParam(defaultValue = "false") boolean apply,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Authentication importer)
            throws IOException {
        var name = file.getOriginalFilename();
        var upload =
                new Upload(
                        target,
                        name == null ? target : name,
                        file.getBytes(),
                        effectiveOn,
                        instrument,
                        apply,
                        key);
        return accepted(desk.receive(upload, importer), importer);
    }

    @GetMapping("/{id}")
    ImportResource show(@PathVariable UUID id, Authentication importer) {
        var view = listing.required(id, importer);
        return ImportResource.of(
                view, listing.errors(view, MOST_ERRORS), listing.progress(view).orElse(null));
    }

    @PostMapping("/{id}/apply")
    ResponseEntity<ImportResource> apply(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean validOnly,
            Authentication importer) {
        desk.apply(id, validOnly, importer);
        return accepted(id, importer);
    }

    /** Asks the work under way to stop; what it was applying is undone as a whole. */
    @PostMapping("/{id}/stop")
    ResponseEntity<ImportResource> stop(@PathVariable UUID id, Authentication importer) {
        desk.stop(id, importer);
        return accepted(id, importer);
    }

    @GetMapping("/{id}/errors")
    ResponseEntity<byte[]> errors(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String only,
            Authentication importer) {
        return download(files.withErrors(id, "invalid".equals(only), importer));
    }

    /** The file that came back from applying, such as one-time links. */
    @GetMapping("/{id}/returned")
    ResponseEntity<byte[]> returned(@PathVariable UUID id, Authentication importer) {
        return download(files.returned(id, importer));
    }

    private ResponseEntity<ImportResource> accepted(UUID id, Authentication importer) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/imports/" + id))
                .body(show(id, importer));
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
