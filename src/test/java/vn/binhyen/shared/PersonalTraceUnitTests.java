package vn.binhyen.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

class PersonalTraceUnitTests {

    private static final List<String> PIECES =
            List.of(
                    "sinh",
                    "sình",
                    "si\u00adnh",
                    "\u017Finh",
                    "sin\u0301h",
                    "ngày",
                    "năm",
                    "ns",
                    "NS",
                    "n s",
                    "dob",
                    "born",
                    "Date of birth",
                    " ",
                    ".",
                    "-",
                    "/",
                    "(",
                    ")",
                    "1",
                    "19",
                    "1980",
                    "09",
                    "12/5",
                    "\u00b2",
                    "\uff11",
                    "\u0661",
                    "CCCD",
                    "số",
                    "Thôn",
                    "đ",
                    "\t",
                    "\n",
                    "+84",
                    "000");

    @Test
    void theShortcutNeverPassesOverWhatTheSearchFinds() {
        var random = new Random(19);
        int found = 0;
        int passed = 0;
        for (int n = 0; n < 200_000; n++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(1, 9); i > 0; i--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            var written = text.toString();
            var trace = PersonalTrace.searched(written);
            if (PersonalTrace.cannotHoldOne(written)) {
                assertThat(trace).as(written).isNull();
                passed++;
            }
            found += trace == null ? 0 : 1;
        }

        assertThat(found).isGreaterThan(1_000);
        assertThat(passed).isGreaterThan(1_000);
    }
}
