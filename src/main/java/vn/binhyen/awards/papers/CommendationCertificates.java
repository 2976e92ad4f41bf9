package vn.binhyen.awards.papers;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.awards.commendations.CommendationId;
import vn.binhyen.awards.commendations.CommendationListing;
import vn.binhyen.documents.Certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Certificates of merit: one for each collective whose award holds; those of people are blank. */
@Component
class CommendationCertificates implements CertificateSource {

    static final String CODE = "commendation";

    private final CommendationListing listing;
    private final CommendationHeads heads;
    private final PaperWords words = PaperWords.load();

    CommendationCertificates(CommendationListing listing, CommendationHeads heads) {
        this.listing = listing;
        this.heads = heads;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String page(UUID subject) {
        return "/commendations/" + subject;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Certificate> certificates(UUID subject) {
        var list = listing.known(new CommendationId(subject));
        var head = heads.certificate(list);
        var merit = CommendationPaper.merit(words, list);
        var written = new ArrayList<Certificate>();
        for (var it : listing.awarded(list.id())) {
            if (it.award().holds()) {
                written.add(
                        new Certificate(
                                PaperWords.capitals(head.issuer()),
                                words.of("certificate.act"),
                                PaperWords.capitals(it.award().form()),
                                PaperWords.capitals(it.name()),
                                PaperWords.inside(it.place()),
                                merit.substring(0, 1).toUpperCase(PaperWords.PAPER)
                                        + merit.substring(1),
                                words.of(
                                        "certificate.decision",
                                        it.award().decisionNumber(),
                                        words.date(it.award().decidedOn())),
                                words.of("certificate.book", written.size() + 1),
                                head.words().place(),
                                it.award().decidedOn(),
                                head.capacity(),
                                head.words().post(),
                                head.words().signer()));
            }
        }
        return written;
    }
}
