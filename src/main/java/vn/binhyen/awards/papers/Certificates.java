package vn.binhyen.awards.papers;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.awards.commendations.CommendationId;
import vn.binhyen.awards.commendations.CommendationListing;
import vn.binhyen.awards.commendations.Stage;
import vn.binhyen.documents.FileKeeper;
import vn.binhyen.documents.KeptFile;
import vn.binhyen.platform.Jobs;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;

import java.util.Map;
import java.util.UUID;

/** Batches of certificates: written by a job, handed out to who may see what was decided. */
@Service
@Transactional
public class Certificates {

    private final CommendationListing commendations;
    private final CertificateBatches batches;
    private final FileKeeper files;
    private final Jobs jobs;
    private final CurrentOfficer officer;

    Certificates(
            CommendationListing commendations,
            CertificateBatches batches,
            FileKeeper files,
            Jobs jobs,
            CurrentOfficer officer) {
        this.commendations = commendations;
        this.batches = batches;
        this.files = files;
        this.jobs = jobs;
        this.officer = officer;
    }

    /** Has the certificates of a decided list written; the job that does it. */
    public UUID write(CommendationId id) {
        var list = commendations.required(id);
        Refusal.unless(list.stage() == Stage.DECIDED, "commendations.refusal.not-decided");
        Refusal.unless(CommendationHeads.isOurs(list), "commendations.refusal.of-ministry");
        return submit(CommendationCertificates.CODE, id.value());
    }

    /** The latest batch of a list, or null. */
    @Transactional(readOnly = true)
    public @Nullable CertificateBatch of(CommendationId id) {
        commendations.required(id);
        return batches.latest(id.value());
    }

    /** Its file, as PDF or as Word. */
    @Transactional(readOnly = true)
    public KeptFile file(CommendationId id, boolean pdf) {
        return file(of(id), pdf);
    }

    UUID submit(String source, UUID subject) {
        return jobs.submit(
                CertificateJob.KIND,
                Map.of(CertificateJob.SOURCE, source, CertificateJob.SUBJECT, subject.toString()),
                officer.required().login());
    }

    KeptFile file(@Nullable CertificateBatch batch, boolean pdf) {
        if (batch == null) {
            throw new NotFound();
        }
        return files.required(pdf ? batch.pdf() : batch.word());
    }
}
