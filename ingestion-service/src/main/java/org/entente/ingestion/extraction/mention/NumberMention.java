package org.entente.ingestion.extraction.mention;

import java.math.BigDecimal;
import java.util.Optional;
import org.entente.ingestion.extraction.lexicon.Cue;
import org.entente.ingestion.extraction.text.Span;

/**
 * A number found in a sentence.
 *
 * @param first its first token
 * @param last its last token
 * @param span its words or digits, without unit and qualifier
 * @param value the number
 * @param qualifier the words before it such as "more than"
 */
public record NumberMention(int first, int last, Span span, BigDecimal value, Optional<Cue> qualifier) {

    public String digits() {
        return value.stripTrailingZeros().toPlainString();
    }

    public boolean isWhole() {
        return value.stripTrailingZeros().scale() <= 0;
    }
}
