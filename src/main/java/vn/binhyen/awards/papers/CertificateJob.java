package vn.binhyen.awards.papers;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import vn.binhyen.documents.CertificateWriter;
import vn.binhyen.documents.FileKeeper;
import vn.binhyen.platform.spi.JobContext;
import vn.binhyen.platform.spi.JobHandler;
import vn.binhyen.shared.Refusal;

import java.util.UUID;

/** Writes a batch of certificates while nobody has to wait for the page. */
@Component
class CertificateJob implements JobHandler {

    static final String KIND = "awards.certificates";
    static final String SOURCE = "source";
    static final String SUBJECT = "subject";

    private final ObjectProvider<CertificateSource> sources;
    private final CertificateWriter writer;
    private final FileKeeper files;
    private final CertificateBatches batches;

    CertificateJob(
            ObjectProvider<CertificateSource> sources,
            CertificateWriter writer,
            FileKeeper files,
            CertificateBatches batches) {
        this.sources = sources;
        this.writer = writer;
        this.files = files;
        this.batches = batches;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobContext job) {
        var subject = UUID.fromString(String.valueOf(job.parameters().get(SUBJECT)));
        var source =
                sources.orderedStream()
                        .filter(it -> it.code().equals(job.parameters().get(SOURCE)))
                        .findFirst()
                        .orElseThrow();
        var certificates = source.certificates(subject);
        Refusal.unless(!certificates.isEmpty(), "commendations.refusal.no-certificates");
        job.progress(0, certificates.size());
        var pdf = writer.pdf(certificates, done -> job.progress(done, certificates.size()));
        if (job.cancelled()) {
            return;
        }
        var word = writer.word(certificates);
        batches.keep(
                job.id(),
                subject,
                certificates.size(),
                files.keep("certificates.pdf", pdf),
                files.keep("certificates.docx", word));
        job.result("number", String.valueOf(certificates.size()));
        job.result("link", source.page(subject));
    }
}
