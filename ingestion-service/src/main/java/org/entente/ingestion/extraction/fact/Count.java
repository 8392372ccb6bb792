package org.entente.ingestion.extraction.fact;

import java.util.Optional;
import org.entente.ingestion.extraction.lexicon.Cue;
import org.entente.ingestion.extraction.lexicon.CueKind;
import org.entente.ingestion.extraction.mention.NumberMention;
import org.entente.ingestion.extraction.mention.Passage;
import org.entente.ingestion.extraction.mention.Reading;

/**
 * A number with the noun that it counts and the verb of exchange that it stands by.
 *
 * @param number the number
 * @param noun what is counted
 * @param verb what was done
 */
record Count(NumberMention number, Optional<Cue> noun, Optional<Cue> verb) {
    private static final int NOUN_REACH = 7;
    private static final int VERB_REACH = 12;

    static Count of(Reading reading, NumberMention number) {
        Optional<Cue> noun = noun(reading, number)
                .or(() -> ofThem(reading, number))
                .or(() -> CountBefore.noun(reading.passage(), number));
        return new Count(number, noun, verb(reading, number));
    }

    /** "Members: 18": a line that is a label and its number. */
    static boolean isLabelled(Reading reading) {
        return !reading.sentence().block().isRow()
                && reading.numbers().stream()
                        .anyMatch(number -> reading.sentence().has(number.first() - 1, ":")
                                && number.first() <= 6
                                && number.last() >= reading.passage().size() - 2);
    }

    boolean isNoun(String value) {
        return noun.filter(cue -> cue.is(value)).isPresent();
    }

    /** "agreements with 33 of them": the noun stands before. */
    private static Optional<Cue> ofThem(Reading reading, NumberMention number) {
        Passage passage = reading.passage();
        int next = number.last() + 1;
        boolean them = passage.isRole(next, "of") && passage.isRole(next + 1, "pronoun", "determiner", "relative");
        boolean with = passage.isRole(number.first() - 1, "with");
        return them && with ? passage.cue(CueKind.COUNTED, number.first() - 2) : Optional.empty();
    }

    /** The noun after a number, past adjectives: "four northern broadcasting institutes". */
    private static Optional<Cue> noun(Reading reading, NumberMention number) {
        Passage passage = reading.passage();
        for (int i = number.last() + 1; i < Math.min(passage.size(), number.last() + NOUN_REACH); i++) {
            Optional<Cue> noun = passage.cue(CueKind.COUNTED, i).filter(cue -> !goesOn(passage, cue));
            if (noun.isPresent()) {
                return noun;
            }
            Optional<Cue> meeting =
                    passage.cue(CueKind.MEETING, i).filter(cue -> number.value().intValue() > 1);
            if (meeting.isPresent() && passage.token(i).isCapitalised() && !passage.isName(i + 1)) {
                return meeting.map(cue -> new Cue(CueKind.COUNTED, "meetings", cue.first(), cue.last()));
            }
            boolean plural = passage.isRole(i, "and")
                    && passage.token(i - 1).isSmall()
                    && passage.token(i - 1).lower().endsWith("s");
            if (plural) {
                return Optional.empty();
            }
            boolean link = passage.isRole(i, "and", "of", "article", "possessive", "determiner");
            boolean mark = passage.token(i).isMark() && !passage.token(i).glued();
            boolean comma = passage.token(i).is(",")
                    || passage.token(i).is(".")
                    || passage.token(i).is(";");
            if (mark
                    || comma
                    || passage.has(CueKind.NUMBER, i) && (i > number.last() + 4 || !startsNumber(reading, i))
                    || (passage.isFunction(i) && !link)
                    || isVerb(passage, i)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean startsNumber(Reading reading, int token) {
        return reading.numbers().stream().anyMatch(number -> number.first() == token);
    }

    private static boolean goesOn(Passage passage, Cue noun) {
        int next = noun.last() + 1;
        boolean name = passage.isName(next) && !passage.isName(noun.first());
        boolean compound = next < passage.size()
                && passage.has(CueKind.COUNTED, next)
                && !passage.has(CueKind.EXCHANGE_VERB, next);
        return !name && compound;
    }

    private static boolean isVerb(Passage passage, int i) {
        return passage.token(i).isSmall()
                && (passage.has(CueKind.EXCHANGE_VERB, i)
                        || passage.has(CueKind.MOOD, i, "past")
                        || passage.has(CueKind.MOOD, i, "present"));
    }

    /** The verb of exchange nearest to a number in its clause. */
    private static Optional<Cue> verb(Reading reading, NumberMention number) {
        Passage passage = reading.passage();
        Optional<Cue> best = Optional.empty();
        int nearest = VERB_REACH + 1;
        for (Cue cue : passage.cues(CueKind.EXCHANGE_VERB)) {
            boolean before = cue.last() < number.first();
            int gap = before ? number.first() - cue.last() : cue.first() - number.last() + 1;
            boolean compound = cue.first() > 0
                    && passage.token(cue.first() - 1).isHyphen()
                    && passage.token(cue.first()).glued();
            boolean name = cue.first() > 0 && passage.token(cue.first()).isCapitalised();
            if (gap < nearest
                    && !compound
                    && !name
                    && !isParted(reading, cue, number)
                    && (before || isPassive(passage, cue, number))) {
                nearest = gap;
                best = Optional.of(cue);
            }
        }
        return best;
    }

    /** "640 were contributed by …", "the 640 items contributed by …". */
    private static boolean isPassive(Passage passage, Cue cue, NumberMention number) {
        for (int i = number.last() + 1; i < cue.first(); i++) {
            if (passage.has(CueKind.MOOD, i, "past") || passage.has(CueKind.MOOD, i, "present")) {
                return true;
            }
        }
        return passage.isRole(cue.last() + 1, "by")
                || passage.has(CueKind.COUNTED, cue.first() - 1)
                || cue.first() - number.last() <= 2;
    }

    private static boolean isParted(Reading reading, Cue cue, NumberMention number) {
        Passage passage = reading.passage();
        int from = Math.min(cue.last(), number.last()) + 1;
        int to = Math.max(cue.first(), number.first()) - 1;
        for (int i = from; i <= to; i++) {
            int token = i;
            boolean other =
                    reading.numbers().stream().anyMatch(n -> n.first() == token && !passage.isRole(n.last() + 1, "of"));
            boolean year = passage.token(i).is(";");
            if (year || (other && !isComparison(passage, number))) {
                return true;
            }
        }
        return false;
    }

    /** "pushed 80 items, against 70 in the year before": both numbers share the verb. */
    private static boolean isComparison(Passage passage, NumberMention number) {
        int before = number.first()
                - 1
                - number.qualifier().map(cue -> cue.last() - cue.first() + 1).orElse(0);
        return passage.isRole(before, "against", "from", "with", "and");
    }
}
