package org.entente.ingestion.extraction.language;

import com.ibm.icu.lang.UScript;
import java.util.HashMap;
import java.util.Map;

/** Tells the script that most letters of a text are in. */
final class Scripts {
    private Scripts() {}

    /** The script of most letters, or {@link UScript#COMMON} without any. */
    static int main(String text, int from, int to) {
        int latin = 0;
        Map<Integer, Integer> counts = new HashMap<>();
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < 0x250) {
                latin += Character.isLetter(c) ? 1 : 0;
            } else if (Character.isLetter(text.codePointAt(i))) {
                counts.merge(UScript.getScript(text.codePointAt(i)), 1, Integer::sum);
            }
        }
        counts.merge(UScript.LATIN, latin, Integer::sum);
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(UScript.COMMON);
    }

    /** The tag of a language that only its script tells: {@code und-Arab}. */
    static String tag(int script) {
        return "und-" + UScript.getShortName(script);
    }
}
