package vn.binhyen.documents;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Writes a batch of certificates as one file, a page each, alike as Word and as PDF. */
@Component
public class CertificateWriter {

    /** So many pages are laid out at once: whoever waits sees it go on, and memory stays small. */
    private static final int PIECE = 25;

    private final PaperPdf pdf = new PaperPdf(PaperWording.OFFICIAL);
    private final PaperWord word = new PaperWord(PaperWording.OFFICIAL);
    private final CertificateHtml pages = new CertificateHtml(PaperWording.OFFICIAL);

    /**
     * @param done told after each piece how many are written
     */
    public byte[] pdf(List<Certificate> certificates, IntConsumer done) {
        var pieces = new ArrayList<byte[]>();
        for (int from = 0; from < certificates.size(); from += PIECE) {
            int to = Math.min(from + PIECE, certificates.size());
            pieces.add(pdf.page(pages.of(certificates.subList(from, to))));
            done.accept(to);
        }
        return pdf.joined(pieces);
    }

    public byte[] word(List<Certificate> certificates) {
        return word.write((xml, wording) -> new CertificatePages(xml, wording).write(certificates));
    }
}
