package vn.binhyen.reporting.web;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import vn.binhyen.documents.FileType;

/** A workbook as an answer to be saved. */
final class SheetAnswer {

    private SheetAnswer() {}

    static ResponseEntity<byte[]> of(byte[] workbook, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(FileType.SHEET.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(workbook);
    }
}
