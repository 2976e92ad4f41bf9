package vn.binhyen.awards.web;

import jakarta.annotation.security.RolesAllowed;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import vn.binhyen.awards.commendations.CommendationId;
import vn.binhyen.awards.papers.Certificates;
import vn.binhyen.awards.papers.CommendationPapers;
import vn.binhyen.documents.KeptFile;
import vn.binhyen.shared.Roles;

/** The papers of a list that are no documents of the register: the preview and certificates. */
@Controller
@RequestMapping("/commendations/{id}")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
class CommendationPaperController {

    private final CommendationPapers papers;
    private final Certificates certificates;

    CommendationPaperController(CommendationPapers papers, Certificates certificates) {
        this.papers = papers;
        this.certificates = certificates;
    }

    @GetMapping("/decision.pdf")
    ResponseEntity<byte[]> preview(@PathVariable CommendationId id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=decision.pdf")
                .body(papers.preview(id));
    }

    @PostMapping("/certificates")
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER})
    String write(@PathVariable CommendationId id) {
        return "redirect:/jobs/" + certificates.write(id);
    }

    @GetMapping("/certificates.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable CommendationId id) {
        return download(certificates.file(id, true));
    }

    @GetMapping("/certificates.docx")
    ResponseEntity<byte[]> word(@PathVariable CommendationId id) {
        return download(certificates.file(id, false));
    }

    static ResponseEntity<byte[]> download(KeptFile file) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file.name()).build().toString())
                .body(file.content());
    }
}
