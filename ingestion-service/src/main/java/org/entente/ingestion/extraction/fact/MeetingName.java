package org.entente.ingestion.extraction.fact;

import java.util.LinkedHashSet;
import java.util.Set;
import org.entente.ingestion.extraction.lexicon.Cue;
import org.entente.ingestion.extraction.mention.Ordinals;
import org.entente.ingestion.extraction.mention.Passage;
import org.entente.ingestion.extraction.mention.Title;
import org.entente.ingestion.extraction.text.Token;

/** What tells one meeting's name from another's: its noun, its words and its edition. */
final class MeetingName {
    private MeetingName() {}

    static String word(Passage passage, Cue head) {
        return passage.token(head.last()).lower();
    }

    static int edition(Passage passage, Title title) {
        return Edition.of(passage, title).map(Edition::number).orElse(0);
    }

    static Set<String> words(Passage passage, Title title) {
        Set<String> words = new LinkedHashSet<>();
        for (int i = title.first(); i <= title.last(); i++) {
            Token token = passage.token(i);
            boolean edition = i <= title.first() + 1 && Ordinals.edition(passage, i) > 0;
            if (!token.isMark() && !edition && !token.isNumber() && !passage.isRole(i, "article", "of", "and")) {
                words.add(token.lower());
            }
        }
        return words;
    }
}
