package vn.binhyen.reporting;

import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.FreeText;

import java.time.LocalDate;

/** Number and date of the signed paper behind a report, where there is one. */
public record SignedPaper(@Nullable String number, @Nullable LocalDate date)
        implements ValueObject {

    private static final int LONGEST_NUMBER = 60;

    public static final SignedPaper NONE = new SignedPaper(null, null);

    public SignedPaper {
        number =
                number == null || number.isBlank()
                        ? null
                        : FreeText.of("documentNumber", number, LONGEST_NUMBER).value();
    }
}
