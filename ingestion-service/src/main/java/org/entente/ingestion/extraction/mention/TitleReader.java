package org.entente.ingestion.extraction.mention;

import java.util.Set;
import org.entente.ingestion.extraction.lexicon.Cue;
import org.entente.ingestion.extraction.lexicon.CueKind;
import org.entente.ingestion.extraction.text.Token;

/** Grows the noun of an instrument or a meeting into its whole title, to the left and to the right. */
public final class TitleReader {
    private static final int LONGEST = 30;
    private static final Set<String> PLURALS = Set.of("children", "women", "men", "people", "peoples", "youth");

    private final Passage passage;

    public TitleReader(Passage passage) {
        this.passage = passage;
    }

    /** The title around a head noun. */
    public Title around(Cue head) {
        boolean capital = passage.token(head.first()).isCapitalised();
        int first = head.first();
        while (first > 0 && head.first() - first < LONGEST) {
            int next = leftOf(first, capital);
            if (next == first) {
                break;
            }
            first = next;
        }
        first = trimmed(first, head.first());
        boolean proper = capital || hasName(first, head.first() - 1);
        int last = new TitleTail(passage, head, proper, capital).end();
        return new Title(first, last, passage.span(first, last), head, proper || hasName(head.last() + 1, last));
    }

    private boolean hasName(int first, int last) {
        for (int i = first; i <= last; i++) {
            if (passage.isName(i) && !passage.has(CueKind.ORDINAL, i)) {
                return true;
            }
        }
        return false;
    }

    /** The next token to the left that belongs to the title, or the same when none does. */
    private int leftOf(int first, boolean capital) {
        int i = first - 1;
        Token token = passage.token(i);
        if (Ordinals.edition(passage, first) > 0 && !token.isNumber()) {
            return first;
        }
        if (Ordinals.edition(passage, i) > 0 && !passage.isFunction(i)) {
            return passage.cue(CueKind.ORDINAL, i).map(Cue::first).orElse(i);
        }
        if (token.isNumber()) {
            return isLeadingYear(i) ? i : first;
        }
        if (token.is("'s") && i > 0 && PLURALS.contains(passage.token(i - 1).lower()) && passage.isName(i - 1)) {
            return i - 1;
        }
        if (token.isMark()) {
            return overMark(i, first);
        }
        if (passage.isFunction(i) && !passage.isName(i)) {
            return overConnector(i, first);
        }
        if (token.isCapitalised()) {
            return startsSentenceAsVerb(i) ? first : i;
        }
        boolean compound = i > 1
                && token.isSmall()
                && token.glued()
                && passage.token(i - 1).isHyphen()
                && passage.token(i - 2).isCapitalised();
        return compound || isModifier(i, capital) ? i : first;
    }

    private boolean startsSentenceAsVerb(int i) {
        boolean verb = passage.has(CueKind.MEETING_VERB, i) || passage.has(CueKind.INSTRUMENT_VERB, i);
        return i == 0 && verb && !passage.has(CueKind.INSTRUMENT, i);
    }

    private boolean isLeadingYear(int i) {
        return new DateReader(passage, false).isYearAt(i)
                && !passage.isRole(i - 1, "in", "of", "from")
                && !passage.has(CueKind.MONTH, i - 1)
                && (i == 0 || !passage.token(i - 1).is(","));
    }

    private int overMark(int i, int first) {
        Token token = passage.token(i);
        boolean joined = token.glued() && passage.token(first).glued() && (token.isDash() || token.is("/"));
        if (joined && i > 0 && passage.token(i - 1).isWord() && !passage.has(CueKind.NUMBER, i - 1)) {
            return i - 1;
        }
        if (token.is("'") && token.glued() && passage.isName(i - 1)) {
            return i - 1;
        }
        if ((token.is("&") || token.is("+")) && passage.isName(i - 1) && passage.isName(first)) {
            return i - 1;
        }
        if (token.is(")")) {
            for (int k = i - 1; k > Math.max(0, i - 6); k--) {
                if (passage.token(k).is("(")) {
                    return passage.isName(k - 1) ? k - 1 : first;
                }
            }
        }
        return first;
    }

    /** "the Belt and Road Forum": a connector is part of the title when the run before it starts after an article. */
    private int overConnector(int i, int first) {
        if (!passage.isRole(i, "and", "of", "for", "about", "in") || !passage.isName(i - 1) || !passage.isName(first)) {
            return first;
        }
        int k = i - 1;
        while (k > 0 && (passage.isName(k - 1) || passage.token(k - 1).isHyphen())) {
            k--;
        }
        boolean state = passage.has(CueKind.COUNTRY, i - 1) && passage.isRole(i, "and");
        boolean article = k > 0
                && (passage.isRole(k - 1, "article")
                        || passage.has(CueKind.ORDINAL, k)
                        || Ordinals.edition(passage, k - 1) > 0);
        boolean meeting = passage.has(CueKind.MEETING, i - 1) || passage.has(CueKind.INSTRUMENT, i - 1);
        return article && !state && !meeting ? k : first;
    }

    private boolean isModifier(int i, boolean capital) {
        Token token = passage.token(i);
        if (!token.isSmall()
                || i == 0
                || isVerb(i)
                || passage.has(CueKind.NUMBER, i)
                || token.lower().equals("'s")) {
            return false;
        }
        return !capital || passage.token(i + 1).isHyphen() || ordinalBefore(i);
    }

    private boolean ordinalBefore(int i) {
        return Ordinals.edition(passage, i - 1) > 0 && passage.isName(i + 1);
    }

    private boolean isVerb(int i) {
        return (passage.has(CueKind.MEETING_VERB, i)
                        && !passage.token(i).lower().endsWith("ing"))
                || passage.has(CueKind.INSTRUMENT_VERB, i)
                || passage.has(CueKind.PROMISE, i)
                || passage.has(CueKind.MOOD, i)
                || passage.has(CueKind.ROLE_VERB, i)
                || passage.token(i).lower().endsWith("ly");
    }

    private int trimmed(int first, int head) {
        boolean cut = first > 0
                && passage.token(first - 1).isHyphen()
                && passage.token(first).glued();
        int at = cut && first < head ? first + 1 : first;
        while (at < head && (passage.token(at).isMark() || passage.isFunction(at) && !passage.isName(at))) {
            at++;
        }
        return at;
    }
}
