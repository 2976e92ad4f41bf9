package vn.binhyen.campaigns.web;

import jakarta.annotation.security.RolesAllowed;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import vn.binhyen.campaigns.CampaignLetter;
import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.shared.Roles;

import java.util.UUID;

/** Hands out the letter of a launched campaign. */
@Controller
@RequestMapping("/campaigns/{id}")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
class LetterController {

    private static final MediaType WORD =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final CampaignLetter letter;

    LetterController(CampaignLetter letter) {
        this.letter = letter;
    }

    @GetMapping("/letter.docx")
    ResponseEntity<byte[]> word(@PathVariable UUID id) {
        return file(letter.word(new CampaignId(id)), WORD, "cong-van-phat-dong.docx");
    }

    @GetMapping("/letter.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id) {
        return file(
                letter.pdf(new CampaignId(id)),
                MediaType.APPLICATION_PDF,
                "cong-van-phat-dong.pdf");
    }

    private static ResponseEntity<byte[]> file(byte[] content, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
