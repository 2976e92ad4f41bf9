package vn.binhyen.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.text.Normalizer;

/** What officers write all day is let through; what points to a person is refused by name. */
class FreeTextUnitTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "640/UBND-NC",
                "Công văn số 640/UBND-NC ngày 15/8/2014",
                "23/2012/TT-BCA",
                "Thông tư số 23/2012/TT-BCA ngày 27/4/2012",
                "số 0912/QĐ-UBND",
                "số 0912345678/QĐ-UBND",
                "1.234.567.890 đồng",
                "84.123.456.789 đồng",
                "123.456.789.012 đồng",
                "500000000",
                "123456789 đồng",
                "15/8/2014",
                "từ 01.8.2014-30.9.2014",
                "15-8-2014 15-9-2014",
                "từ 01/08/2014 - 30/09/2014",
                "giai đoạn 2008-2018, 2019 - 2029",
                "kỳ 1 2 3 4 5 6 7 8 9 10 11 12",
                "các thôn có 15 20 30 45 60 75 hộ",
                "mã 049.12.345, mã 27823",
                "Vụ việc phát sinh ngày 15/8/2014",
                "Học sinh năm 2014 tăng; tuyển sinh năm 2015",
                "Tổng vệ sinh ngày 15/8, tổng vệ sinh 15/8/2014",
                "Kỷ niệm ngày sinh Chủ tịch Hồ Chí Minh (19/5/1890 - 19/5/2015)",
                "Chi NS 500 triệu đồng, NS 2024, SN 12 Lê Lợi",
                "612/635 xã, đạt 96,4%",
                "8.734 hộ, 5.727 thôn, 27 huyện, 685 đơn vị"
            })
    void whatAReportNeedsIsLetThrough(String text) {
        assertThat(FreeText.of("aim", text, 300).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Gọi 0912 345 678 để biết thêm    | phone-number",
                "ĐT:0912345678                    | phone-number",
                "0912.345.678                     | phone-number",
                "091-234-5678                     | phone-number",
                "+84912345678                     | phone-number",
                "+84 912 345 678                  | phone-number",
                "0084 912 345 678                 | phone-number",
                "84912345678                      | phone-number",
                "0912345678/0987654321            | phone-number",
                "SĐT/0912345678                   | phone-number",
                "(0237) 3852 246                  | phone-number",
                "0237.3.852.246                   | phone-number",
                "０９１２３４５６７８                | phone-number",
                "038201234567                     | identity-number",
                "CCCD 038201234567                | identity-number",
                "038 201 234 567                  | identity-number",
                "CMND số 171234567                | identity-number",
                "CMND: 171.234.567                | identity-number",
                "ông A, 171234567                 | identity-number",
                "sinh ngày 1/2/1980               | date-of-birth",
                "Nguyễn Văn A, sinh năm 1980      | date-of-birth",
                "sinh ngày 1 tháng 2 năm 1980     | date-of-birth",
                "sinh 01/02/1980                  | date-of-birth",
                "SN 1980                          | date-of-birth",
                "NS: 01/02/1980                   | date-of-birth",
                "Năm sinh: 1980                   | date-of-birth",
                "date of birth 1980-02-01         | date-of-birth"
            })
    void whatPointsToAPersonIsRefusedWithItsReason(String text, String reason) {
        for (var form : Normalizer.Form.values()) {
            assertThatExceptionOfType(Refusal.class)
                    .as("%s in %s", text, form)
                    .isThrownBy(() -> FreeText.of("aim", Normalizer.normalize(text, form), 300))
                    .satisfies(it -> {
                        assertThat(it.field()).isEqualTo("aim");
                        assertThat(it.key()).isEqualTo("shared.refusal." + reason);
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0912\u00a0345\u00a0678", "0912–345–678", "0912\u200b345678"})
    void blanksAndHyphensOfAnotherKindHideNothing(String text) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> FreeText.of("aim", text, 300));
    }
}
