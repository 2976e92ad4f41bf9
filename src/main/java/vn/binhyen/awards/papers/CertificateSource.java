package vn.binhyen.awards.papers;

import vn.binhyen.documents.Certificate;

import java.util.List;
import java.util.UUID;

/** What certificates there are to write about a subject. */
interface CertificateSource {

    /** As it stands in the parameters of a job; stored, so it does not change. */
    String code();

    /** One for each who holds what was decided, whoever asks. */
    List<Certificate> certificates(UUID subject);

    /** The page that shows them. */
    String page(UUID subject);
}
