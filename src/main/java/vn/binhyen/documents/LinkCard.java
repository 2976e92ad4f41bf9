package vn.binhyen.documents;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import java.util.Base64;

/**
 * A link just made, as a page shows it this once.
 *
 * @param code the address as a square, in a {@code data:} address
 */
public record LinkCard(String name, String address, String code) {

    public static LinkCard of(String name, String address) {
        return new LinkCard(
                name,
                address,
                "data:image/png;base64," + Base64.getEncoder().encodeToString(QrCode.png(address)));
    }

    /** The address of a page of this application, as the request at hand reached it. */
    public static String address(String path) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString();
    }

    /** The slips as an answer nobody keeps: what stands on them opens something. */
    public static ResponseEntity<byte[]> slips(byte[] pdf) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename("phieu-ma-qr.pdf").build().toString())
                .body(pdf);
    }
}
