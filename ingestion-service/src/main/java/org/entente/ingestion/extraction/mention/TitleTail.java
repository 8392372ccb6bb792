package org.entente.ingestion.extraction.mention;

import java.util.Optional;
import org.entente.ingestion.extraction.lexicon.Cue;
import org.entente.ingestion.extraction.lexicon.CueKind;
import org.entente.ingestion.extraction.text.Token;

/** The part of a title after its head noun: "… on Film Archives", "… of the Lake Union (LU)", "… for 2020-2022". */
final class TitleTail {
    private static final int LONGEST = 30;

    private final Passage passage;
    private final boolean proper;
    private final boolean capital;

    TitleTail(Passage passage, boolean proper, boolean capital) {
        this.passage = passage;
        this.proper = proper;
        this.capital = capital;
    }

    int end(Cue head) {
        int last = head.last();
        boolean small = false;
        while (last + 1 < passage.size() && last - head.last() < LONGEST) {
            int next = next(head, last, small);
            if (next == last) {
                break;
            }
            small |= passage.token(next).isSmall() && !capital;
            last = next;
        }
        return last;
    }

    private int next(Cue head, int last, boolean small) {
        int i = last + 1;
        Token token = passage.token(i);
        if (token.isMark()) {
            return overMark(i, last, small);
        }
        if (token.isNumber()) {
            return years(i, last);
        }
        if (passage.isName(i) && !isDate(i)) {
            return i;
        }
        if (passage.isFunction(i)) {
            return connector(head, i, last);
        }
        return small || (!capital && isAfterHead(head, last)) ? small(i, last) : last;
    }

    private boolean isAfterHead(Cue head, int last) {
        return last > head.last() && passage.isFunction(last);
    }

    private boolean isDate(int i) {
        return passage.has(CueKind.MONTH, i) || passage.has(CueKind.WEEKDAY, i);
    }

    private int overMark(int i, int last, boolean small) {
        Token token = passage.token(i);
        boolean nextGlued = i + 1 < passage.size() && passage.token(i + 1).glued() && !passage.token(i + 1).isMark();
        if (token.glued() && nextGlued && (token.isHyphen() || token.is("/"))) {
            return i + 1;
        }
        if ((token.is("&") || token.is("+")) && passage.isName(i + 1)) {
            return i + 1;
        }
        if (token.is("'") && token.glued() && passage.isName(i + 1)) {
            return i + 1;
        }
        if (token.is("(") && i + 2 < passage.size() && passage.token(i + 2).is(")") && !passage.has(CueKind.COUNTRY, i + 1)) {
            return passage.token(i + 1).isAllCapitals() && last - i < LONGEST ? i + 2 : last;
        }
        return token.is(",") && !small ? list(i, last) : last;
    }

    /** "… in Media, Culture and Tourism": a comma belongs to the title when "and" and a name close the list. */
    private int list(int comma, int last) {
        int i = comma + 1;
        while (i < passage.size() && (passage.isName(i) || passage.token(i).is(","))) {
            i++;
        }
        boolean closed = i > comma + 1 && passage.isRole(i, "and") && passage.isName(i + 1);
        boolean topic = passage.has(CueKind.TOPIC, last) && passage.has(CueKind.TOPIC, comma + 1);
        return closed && topic ? i + 1 : last;
    }

    private int years(int i, int last) {
        DateReader reader = new DateReader(passage, false);
        if (!reader.isYearAt(i) || !proper || passage.isRole(last, "in", "of")) {
            return last;
        }
        return i + 2 < passage.size() && passage.token(i + 1).isDash() && passage.token(i + 2).isNumber() ? i + 2 : i;
    }

    private int connector(Cue head, int i, int last) {
        int at = i + 1;
        while (passage.isRole(at, "article", "of") || passage.isRole(at, "possessive")) {
            at++;
        }
        if (at >= passage.size()) {
            return last;
        }
        if (passage.isRole(i, "of", "about", "for") && passage.isName(at) && !isDate(at)) {
            return at;
        }
        if (passage.isRole(i, "for") && proper && new DateReader(passage, false).isYearAt(at)) {
            return years(at, i) > i ? years(at, i) : last;
        }
        if (passage.isRole(i, "and") && last > head.last() && passage.isName(at)) {
            return separates(i, at) ? last : at;
        }
        if (passage.isRole(i, "with") && head.kind() == CueKind.INSTRUMENT && passage.isName(at)) {
            return at;
        }
        if (passage.isRole(i, "in")) {
            return inside(i, at, last);
        }
        return description(head, i, at, last);
    }

    /** "… and X" goes on when X is no other title or state of its own. */
    private boolean separates(int and, int at) {
        boolean article = at > and + 1;
        boolean otherHead = passage.has(CueKind.INSTRUMENT, at) && !capital;
        return article && passage.token(at).isCapitalised() && hasOwnHead(at) || otherHead;
    }

    private boolean hasOwnHead(int at) {
        for (int i = at; i < Math.min(passage.size(), at + 8); i++) {
            if (passage.token(i).isMark() && !passage.token(i).glued()) {
                return false;
            }
            if (passage.has(CueKind.INSTRUMENT, i) || passage.has(CueKind.MEETING, i)) {
                return true;
            }
        }
        return false;
    }

    /** "in Developing …", "in the Use of …" go on; "in Geneva" is a place. */
    private int inside(int i, int at, int last) {
        if (!proper || !passage.isName(at)) {
            return last;
        }
        boolean gerund = passage.token(at).lower().endsWith("ing") && at == i + 1;
        boolean field = passage.has(CueKind.TOPIC, at) || (at > i + 1 && passage.isRole(at + 1, "of"));
        return gerund || field ? at : last;
    }

    /** "memorandum of understanding on film archives": a complement in small letters. */
    private int description(Cue head, int i, int at, int last) {
        if (capital || !passage.isRole(i, "about", "of", "for", "with") || isDateAt(at)) {
            return passage.isRole(i, "and") && last > head.last() ? small(i + 1, last) : last;
        }
        boolean first = last == head.last();
        boolean word = at < passage.size() && passage.token(at).isSmall() && !passage.isFunction(at);
        boolean instrument = head.kind() == CueKind.INSTRUMENT;
        return word && (instrument && first || last > head.last()) && !passage.has(CueKind.NUMBER, at) ? at : last;
    }

    private boolean isDateAt(int at) {
        return new DateReader(passage, false).at(at).isPresent() || passage.token(at).isNumber();
    }

    private int small(int i, int last) {
        if (i >= passage.size() || !passage.token(i).isSmall() || passage.isFunction(i)) {
            return last;
        }
        Optional<Cue> mood = passage.cue(CueKind.MOOD, i).filter(cue -> !cue.is("adverb"));
        boolean verb = passage.has(CueKind.INSTRUMENT_VERB, i)
                || passage.has(CueKind.MEETING_VERB, i)
                || passage.token(i).lower().endsWith("ly");
        return mood.isPresent() || verb ? last : i;
    }
}
