package vn.binhyen.documents;

import org.springframework.stereotype.Component;

/** Prints pages a module lays out itself, forms to fill in and sheets to hang up, as PDF. */
@Component
public class PagePdf {

    private final PaperPdf pdf = new PaperPdf(PaperWording.OFFICIAL);

    /**
     * Writes well-formed XHTML with its own styles; letters are the bundled {@code Liberation
     * Serif}, pictures stand in it as {@code data:} addresses.
     */
    public byte[] write(String xhtml) {
        return pdf.page(xhtml);
    }
}
