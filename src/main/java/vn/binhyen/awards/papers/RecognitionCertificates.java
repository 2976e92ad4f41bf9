package vn.binhyen.awards.papers;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.documents.Certificate;
import vn.binhyen.documents.templates.PaperKind;
import vn.binhyen.documents.templates.PaperTemplateManagement;
import vn.binhyen.shared.Refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Certificates of recognition: one for each object whose title of the decision still stands. */
@Component
class RecognitionCertificates implements CertificateSource {

    static final String CODE = "recognition";

    private final RecognitionDecisions decisions;
    private final PaperTemplateManagement templates;
    private final PaperWords words = PaperWords.load();

    RecognitionCertificates(RecognitionDecisions decisions, PaperTemplateManagement templates) {
        this.decisions = decisions;
        this.templates = templates;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String page(UUID subject) {
        return "/recognition/papers/" + subject;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Certificate> certificates(UUID subject) {
        var decision = decisions.known(subject);
        var authority = decision.authority();
        if (authority == null) {
            throw new Refusal("commendations.refusal.decision-of-nobody");
        }
        var head = templates.of(authority, PaperKind.CERTIFICATE, decision.decidedOn());
        var what = words.of("recognition.what", String.valueOf(decision.year()));
        var merit = what.substring(0, 1).toUpperCase(PaperWords.PAPER) + what.substring(1);
        var written = new ArrayList<Certificate>();
        for (var it : decisions.holding(decision)) {
            written.add(
                    new Certificate(
                            PaperWords.capitals(head.issuer()),
                            words.of("certificate.recognition.act"),
                            words.of("certificate.recognition.title"),
                            PaperWords.capitals(it.name()),
                            PaperWords.inside(it.place()),
                            merit,
                            words.of(
                                    "certificate.decision",
                                    decision.number(),
                                    words.date(decision.decidedOn())),
                            words.of("certificate.book", written.size() + 1),
                            head.words().place(),
                            decision.decidedOn(),
                            head.capacity(),
                            head.words().post(),
                            head.words().signer()));
        }
        return written;
    }
}
