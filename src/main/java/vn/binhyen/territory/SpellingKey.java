package vn.binhyen.territory;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A name folded so that spellings of one name fall together: where the tone mark stands (Hoá, Hóa),
 * i or y (Quí, Quý), composed or not, and case. Tones and vowels still count: Hà Lan is not Hạ Lan.
 */
public final class SpellingKey {

    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private SpellingKey() {}

    public static boolean same(String one, String other) {
        return one.equals(other) || of(one).equals(of(other));
    }

    static String of(String name) {
        var folded = new StringBuilder(name.length() + 8);
        for (var syllable : Normalizer.normalize(name, Normalizer.Form.NFD).strip().split("\\s+")) {
            var tone = new StringBuilder();
            syllable.toLowerCase(Locale.ROOT)
                    .chars()
                    .forEach(letter -> {
                        if (TONES.indexOf(letter) >= 0) {
                            tone.append((char) letter);
                        } else {
                            folded.append(letter == 'y' ? 'i' : (char) letter);
                        }
                    });
            folded.append(tone).append(' ');
        }
        return folded.toString();
    }
}
