package vn.binhyen.documents;

import org.springframework.stereotype.Component;

/** Writes an official document in the layout of Decree 30/2020/NĐ-CP, alike as Word and as PDF. */
@Component
public class DocumentWriter {

    private final PaperPdf pdf = new PaperPdf(PaperWording.OFFICIAL);
    private final PaperWord word = new PaperWord(PaperWording.OFFICIAL);

    public byte[] word(OfficialDocument document) {
        return word.write(document);
    }

    public byte[] pdf(OfficialDocument document) {
        return pdf.write(document);
    }
}
