package org.entente.ingestion.extraction.fact;

import java.util.Optional;
import org.entente.ingestion.extraction.lexicon.Cue;
import org.entente.ingestion.extraction.lexicon.CueKind;
import org.entente.ingestion.extraction.mention.Passage;
import org.entente.ingestion.extraction.mention.Reading;
import org.entente.ingestion.extraction.text.Span;

/**
 * The code for what a number counts.
 *
 * @param code the code
 * @param span the words that say it
 * @param rule the rule that chose it
 */
record Measure(String code, Span span, String rule) {

    /** The measure of a count, if it is one about co-operation or exchange. */
    static Optional<Measure> of(Reading reading, Count count) {
        Passage passage = reading.passage();
        if (isTimes(passage, count)) {
            return times(passage, count);
        }
        if (count.noun().isEmpty()) {
            boolean of = passage.isRole(count.number().last() + 1, "of");
            boolean alone = isAlone(passage, count) || of && count.verb().isPresent();
            return count.verb().filter(verb -> alone).map(verb -> exchange(passage, verb));
        }
        Cue noun = count.noun().get();
        return switch (noun.value()) {
            case "items" -> count.verb().map(verb -> toMembers(passage, noun, exchange(passage, verb)));
            case "members" -> Optional.of(members(passage, noun));
            case "stations" -> Optional.of(members(passage, noun)).filter(found -> isMembership(passage, count, found));
            case "countries" -> Optional.of(countries(reading, count, noun));
            default -> Optional.of(new Measure(noun.value(), passage.span(noun), "observation.noun"));
        };
    }

    private static Measure exchange(Passage passage, Cue verb) {
        return new Measure(verb.value(), passage.span(verb), "observation.exchange");
    }

    /** "sent 40 items to its members": what goes out to members is pushed. */
    private static Measure toMembers(Passage passage, Cue noun, Measure measure) {
        int at = noun.last() + 1;
        boolean to = passage.isRole(at, "to", "in");
        at += passage.isRole(at + 1, "article", "possessive", "determiner") ? 2 : 1;
        boolean members = to
                && measure.code().equals("items_uploaded")
                && (passage.has(CueKind.COUNTED, at, "members") || passage.has(CueKind.COUNTED, at, "stations"));
        return members ? new Measure("items_pushed", measure.span(), measure.rule()) : measure;
    }

    private static boolean isTimes(Passage passage, Count count) {
        int next = count.number().last() + 1;
        return passage.has(CueKind.UNCOUNTED, next, "times");
    }

    /** "downloaded 40 times", "met four times". */
    private static Optional<Measure> times(Passage passage, Count count) {
        Optional<Measure> exchange = count.verb().map(verb -> exchange(passage, verb));
        int before = count.number().first() - 1;
        return exchange.or(() -> passage.cue(CueKind.MEETING_VERB, before)
                .map(verb -> new Measure("meetings", passage.span(verb), "observation.met")));
    }

    /** Whether nothing that could be counted follows: "of which 640 were sent in". */
    private static boolean isAlone(Passage passage, Count count) {
        int next = count.number().last() + 1;
        return next >= passage.size()
                || passage.token(next).isMark()
                || passage.has(CueKind.MOOD, next, "past")
                || passage.has(CueKind.MOOD, next, "present")
                || passage.has(CueKind.EXCHANGE_VERB, next)
                || passage.isRole(next, "in", "and", "by", "for", "about", "auxiliary");
    }

    private static Measure members(Passage passage, Cue noun) {
        Optional<Cue> verb = passage.cue(CueKind.EXCHANGE_VERB, afterAuxiliaries(passage, noun.last() + 1));
        if (verb.filter(cue -> cue.is("items_uploaded")).isPresent()) {
            Span span = passage.span(noun.first(), verb.get().last());
            return new Measure("uploading_members", span, "observation.uploaders");
        }
        return new Measure("members", passage.span(noun), "observation.members");
    }

    private static int afterAuxiliaries(Passage passage, int token) {
        int at = token;
        while (at < token + 3 && passage.has(CueKind.MOOD, at, "past") || passage.isRole(at, "auxiliary", "relative")) {
            at++;
        }
        return at;
    }

    /** Stations are members when they send in items or an organisation is said to have them. */
    private static boolean isMembership(Passage passage, Count count, Measure measure) {
        int before = count.number().first() - 1;
        before -= count.number()
                .qualifier()
                .map(cue -> cue.last() - cue.first() + 1)
                .orElse(0);
        boolean has = passage.has(CueKind.MEMBERSHIP, before) && !passage.isRole(before, "with");
        return measure.code().equals("uploading_members") || has || areMembers(passage, count);
    }

    /** "Eighteen broadcasters from seven countries are members". */
    private static boolean areMembers(Passage passage, Count count) {
        return passage.cues(CueKind.COUNTED).stream()
                .anyMatch(cue -> cue.is("members")
                        && cue.first() > count.number().last()
                        && (passage.has(CueKind.MOOD, cue.first() - 1)
                                || passage.isRole(cue.first() - 1, "auxiliary")));
    }

    /** "groups 118 companies in six states": the companies are members. */
    private static boolean groups(Passage passage, Cue noun) {
        for (int i = noun.first() - 1; i >= Math.max(0, noun.first() - 5); i--) {
            if (passage.has(CueKind.MEMBERSHIP, i)) {
                return !passage.isRole(i, "with");
            }
        }
        return false;
    }

    private static Measure countries(Reading reading, Count count, Cue noun) {
        Passage passage = reading.passage();
        boolean members = passage.cues(CueKind.COUNTED).stream()
                        .anyMatch(cue -> (cue.is("members") || cue.is("stations") && groups(passage, cue))
                                && cue.first() != noun.first()
                                && cue.last() < count.number().first())
                || areMembers(passage, count);
        String code = members ? "member_countries" : "partner_countries";
        return new Measure(code, passage.span(noun), "observation.countries");
    }
}
