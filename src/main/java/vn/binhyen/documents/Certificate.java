package vn.binhyen.documents;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * A certificate that goes with a decision (giấy công nhận, giấy khen): one page on its side.
 *
 * <p>It names a collective; a certificate of a person is filled in outside.
 *
 * @param authority who gives it, in capitals ("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ AN LỘC")
 * @param act what is done, above the name of the certificate ("CẤP", "TẶNG"); may be empty
 * @param title "GIẤY CÔNG NHẬN"
 * @param holder who holds it, in capitals ("THÔN ĐÔNG LỘC")
 * @param where "xã An Lộc, tỉnh Lam Giang"; may be empty
 * @param merit "Đạt tiêu chuẩn “An toàn về an ninh, trật tự” năm 2025"
 * @param decision number and day of the decision; may be empty
 * @param book its place in the book of certificates ("Vào sổ số: 12"); may be empty
 * @param date the day it is signed; null while open
 */
public record Certificate(
        String authority,
        String act,
        String title,
        String holder,
        String where,
        String merit,
        String decision,
        String book,
        String place,
        @Nullable LocalDate date,
        List<String> capacity,
        String post,
        String signer) {

    public Certificate {
        authority = Texts.clean(authority);
        act = Texts.clean(act);
        title = Texts.clean(title);
        holder = Texts.clean(holder);
        where = Texts.clean(where);
        merit = Texts.clean(merit);
        decision = Texts.clean(decision);
        book = Texts.clean(book);
        place = Texts.clean(place);
        capacity = Texts.clean(capacity);
        post = Texts.clean(post);
        signer = Texts.clean(signer);
    }
}
