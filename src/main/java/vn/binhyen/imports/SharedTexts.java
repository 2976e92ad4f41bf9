package vn.binhyen.imports;

import java.util.HashMap;
import java.util.Map;

/**
 * Texts that come again in a file, each kept once: hundreds of thousands of rows name the same
 * units, days and words.
 */
final class SharedTexts {

    private static final int MOST = 100_000;

    private final Map<String, String> known = new HashMap<>();

    String shared(String text) {
        var before = known.get(text);
        if (before != null) {
            return before;
        }
        if (known.size() < MOST) {
            known.put(text, text);
        }
        return text;
    }
}
