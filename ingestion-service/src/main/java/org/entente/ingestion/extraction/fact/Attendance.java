package org.entente.ingestion.extraction.fact;

import java.util.Optional;
import org.entente.contracts.FieldValue;
import org.entente.ingestion.extraction.lexicon.Cue;
import org.entente.ingestion.extraction.lexicon.CueKind;
import org.entente.ingestion.extraction.mention.NumberMention;
import org.entente.ingestion.extraction.mention.Passage;
import org.entente.ingestion.extraction.mention.Reading;

/** Reads how many persons were at a meeting in all. */
final class Attendance {
    private static final int REACH = 14;

    private final Reading reading;
    private final Passage passage;

    Attendance(Reading reading) {
        this.reading = reading;
        this.passage = reading.passage();
    }

    /** The number of persons that the sentence says came. */
    Optional<NumberMention> number() {
        return reading.numbers().stream().filter(this::isAttendance).findFirst();
    }

    Optional<FieldValue> value(Document document) {
        return number().map(number -> document.value(number.digits(), number.span()));
    }

    boolean isAttendance(NumberMention number) {
        Optional<Cue> noun = passage.cue(CueKind.ATTENDEE, number.last() + 1);
        if (noun.isEmpty() || !number.isWhole() || number.value().intValue() < 2) {
            return false;
        }
        return passage.cues(CueKind.ATTENDANCE).stream().anyMatch(cue -> isNear(cue, number, noun.get()));
    }

    private boolean isNear(Cue cue, NumberMention number, Cue noun) {
        boolean light = cue.first() == cue.last() && passage.isRole(cue.first(), "with");
        if (cue.last() < number.first()) {
            int gap = number.first()
                    - cue.last()
                    - 1
                    - number.qualifier().map(q -> q.last() - q.first() + 1).orElse(0);
            return gap <= (light ? 0 : 4) && !light || light && gap == 0;
        }
        boolean other = reading.numbers().stream()
                .anyMatch(n -> n.first() > noun.last()
                        && passage.has(CueKind.ATTENDEE, n.last() + 1)
                        && n.first() < cue.first());
        return cue.first() > noun.last() && cue.first() - noun.last() <= REACH && !light && !other;
    }
}
