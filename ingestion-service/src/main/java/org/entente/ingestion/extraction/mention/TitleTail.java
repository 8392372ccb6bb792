package org.entente.ingestion.extraction.mention;

import org.entente.ingestion.extraction.lexicon.Cue;
import org.entente.ingestion.extraction.lexicon.CueKind;
import org.entente.ingestion.extraction.text.Token;

/** The part of a title after its head noun: "… on Film Archives", "… of the Lake Union (LU)", "… for 2020-2022". */
final class TitleTail {
    private static final int LONGEST = 30;

    private final Passage passage;
    private final boolean proper;
    private final boolean capital;
    private final TitleConnector connector;
    private final Cue head;

    TitleTail(Passage passage, Cue head, boolean proper, boolean capital) {
        this.connector = new TitleConnector(passage, head, proper, capital);
        this.head = head;
        this.passage = passage;
        this.proper = proper;
        this.capital = capital;
    }

    int end() {
        int last = head.last();
        boolean small = false;
        while (last + 1 < passage.size() && last - head.last() < LONGEST) {
            int next = next(last, small);
            if (next == last) {
                break;
            }
            small |= connector.isPlain(next) && (!capital || next > last + 1);
            last = next;
        }
        return last;
    }

    private int next(int last, boolean small) {
        int i = last + 1;
        Token token = passage.token(i);
        if (token.is("'s")) {
            boolean goesOn =
                    small && i + 1 < passage.size() && passage.token(i + 1).isSmall();
            return passage.isName(i + 1) || goesOn ? i + 1 : last;
        }
        if (token.isMark()) {
            return token.is(":") ? afterColon(i, last) : overMark(i, last, small);
        }
        if (token.isNumber()) {
            return connector.years(i, last);
        }
        if (passage.isName(i) && !connector.isDate(i)) {
            return i;
        }
        if (passage.isAdjective(i) && (last == head.last() || passage.isAdjective(last))) {
            return i;
        }
        if (passage.isFunction(i)) {
            return connector.over(i, last);
        }
        if (proper && new DateReader(passage, false).isYearAt(i + 1) && connector.isPlain(i) && last == head.last()) {
            return connector.small(i, last);
        }
        return small || (!capital && isAfterHead(last)) ? connector.small(i, last) : last;
    }

    /** " - Lake Talk: the Future of News - ": a colon goes on inside dashes. */
    private int afterColon(int i, int last) {
        int at = i + (passage.isRole(i + 1, "article") ? 2 : 1);
        boolean dash = false;
        for (int k = head.first() - 1; k >= Math.max(0, head.first() - 4); k--) {
            dash |= passage.token(k).isDash() && !passage.token(k).glued();
        }
        return dash && passage.isName(at) ? at : last;
    }

    private boolean isAfterHead(int last) {
        return last > head.last() && passage.isFunction(last);
    }

    private int overMark(int i, int last, boolean small) {
        Token token = passage.token(i);
        boolean nextGlued = i + 1 < passage.size()
                && passage.token(i + 1).glued()
                && !passage.token(i + 1).isMark();
        if (token.glued() && nextGlued && (token.isHyphen() || token.is("/"))) {
            return i + 1;
        }
        if ((token.is("&") || token.is("+")) && passage.isName(i + 1)) {
            return i + 1;
        }
        if (token.is("'") && token.glued() && passage.isName(i + 1)) {
            return i + 1;
        }
        if (token.is("(")
                && i + 2 < passage.size()
                && passage.token(i + 2).is(")")
                && !passage.has(CueKind.COUNTRY, i + 1)) {
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
}
