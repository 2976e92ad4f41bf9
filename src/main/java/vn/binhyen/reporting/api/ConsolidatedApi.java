package vn.binhyen.reporting.api;

import jakarta.annotation.security.RolesAllowed;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.documents.FileType;
import vn.binhyen.reporting.papers.ConsolidatedPapers;
import vn.binhyen.shared.Roles;

import java.nio.charset.StandardCharsets;

/** The consolidated report of a frozen round as a file. */
@RestController
@RequestMapping("/api/v1/rounds/{round}")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
class ConsolidatedApi {

    private final ConsolidatedPapers papers;

    ConsolidatedApi(ConsolidatedPapers papers) {
        this.papers = papers;
    }

    @GetMapping("/consolidated.docx")
    ResponseEntity<byte[]> word(@PathVariable RoundId round) {
        return file(round, FileType.WORD);
    }

    @GetMapping("/consolidated.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable RoundId round) {
        return file(round, FileType.PDF);
    }

    @GetMapping("/consolidated.xlsx")
    ResponseEntity<byte[]> annex(@PathVariable RoundId round) {
        return file(round, FileType.SHEET);
    }

    private ResponseEntity<byte[]> file(RoundId round, FileType type) {
        var file = papers.file(round, type);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(file.content());
    }
}
