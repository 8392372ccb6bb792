package org.entente.ingestion.extraction.mention;

import java.util.List;
import org.entente.ingestion.extraction.text.Sentence;

/**
 * A sentence with everything that was recognised in it.
 *
 * @param passage its words and the phrases of the lexicon
 * @param dates dates and intervals, in order
 * @param numbers numbers that are no dates, in order
 * @param names names, in order
 */
public record Reading(Passage passage, List<DateMention> dates, List<NumberMention> numbers, List<NameMention> names) {

    public Sentence sentence() {
        return passage.sentence();
    }
}
