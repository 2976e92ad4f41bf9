package vn.binhyen.awards.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.binhyen.awards.commendations.CommendationId;
import vn.binhyen.awards.papers.Certificates;
import vn.binhyen.awards.papers.CommendationPapers;
import vn.binhyen.awards.papers.RevocationPapers;
import vn.binhyen.documents.FileType;
import vn.binhyen.documents.KeptFile;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.Wording;

import java.util.Map;

/** The papers of a list beside its steps: preview, certificates, and what was taken back. */
@Controller
@RequestMapping("/commendations/{id}")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
class CommendationPaperController {

    private final CommendationPapers papers;
    private final Certificates certificates;
    private final RevocationPapers revocations;
    private final CommendationPage page;
    private final Wording wording;

    CommendationPaperController(
            CommendationPapers papers,
            Certificates certificates,
            RevocationPapers revocations,
            CommendationPage page,
            Wording wording) {
        this.page = page;
        this.wording = wording;
        this.papers = papers;
        this.revocations = revocations;
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

    /** Issues the decision that takes awards back, under the number it was entered with. */
    @PostMapping("/revocations")
    @RolesAllowed({Roles.PLANNER, Roles.REVIEWER})
    String issueRevocation(
            @PathVariable CommendationId id,
            @RequestParam(defaultValue = "") String number,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        try {
            revocations.issue(id, number);
            return "redirect:/commendations/" + id;
        } catch (Refusal refusal) {
            response.setStatus(422);
            return page.show(id, wording.errorsOf(refusal), typed, model);
        }
    }

    @GetMapping("/corrections.pdf")
    ResponseEntity<byte[]> correctionsPdf(@PathVariable CommendationId id) {
        return download("corrections.pdf", FileType.PDF, revocations.corrections(id, true));
    }

    @GetMapping("/corrections.docx")
    ResponseEntity<byte[]> correctionsWord(@PathVariable CommendationId id) {
        return download("corrections.docx", FileType.WORD, revocations.corrections(id, false));
    }

    static ResponseEntity<byte[]> download(KeptFile file) {
        return download(file.name(), file.type(), file.content());
    }

    static ResponseEntity<byte[]> download(String name, FileType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
