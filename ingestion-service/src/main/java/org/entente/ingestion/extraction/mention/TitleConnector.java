package org.entente.ingestion.extraction.mention;

import java.util.List;
import java.util.Optional;
import org.entente.ingestion.extraction.lexicon.Cue;
import org.entente.ingestion.extraction.lexicon.CueKind;

/** Decides whether a title goes on over a preposition, a conjunction or a small word. */
final class TitleConnector {
    private static final List<String> ABSTRACT =
            List.of("tion", "sion", "tions", "ment", "ance", "ence", "ies", "ings", "ism", "ility", "urity");

    private final Passage passage;
    private final Cue head;
    private final boolean proper;
    private final boolean capital;

    /**
     * The connectors of one title.
     *
     * @param head its noun
     * @param proper whether it is a name
     * @param capital whether the noun is written with a capital
     */
    TitleConnector(Passage passage, Cue head, boolean proper, boolean capital) {
        this.passage = passage;
        this.head = head;
        this.proper = proper;
        this.capital = capital;
    }

    int years(int i, int last) {
        DateReader reader = new DateReader(passage, false);
        if (!reader.isYearAt(i) || !(proper || passage.isRole(last, "for")) || passage.isRole(last, "in", "of")) {
            return last;
        }
        return i + 2 < passage.size()
                        && passage.token(i + 1).isDash()
                        && passage.token(i + 2).isNumber()
                ? i + 2
                : i;
    }

    int over(int i, int last) {
        int at = i + 1;
        while (passage.isRole(at, "article", "of") || passage.isRole(at, "possessive")) {
            at++;
        }
        if (at >= passage.size()) {
            return last;
        }
        if (passage.isRole(i, "of", "about", "for") && passage.isName(at) && !isDate(at)) {
            return organisation(i, at);
        }
        if (isInsideTitle(i, last) && passage.isName(at) && !isDate(at)) {
            return at;
        }
        if (passage.isRole(i, "for") && new DateReader(passage, false).isYearAt(at)) {
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
        return description(i, at, last);
    }

    /** An organisation's name after "of" belongs to the title as a whole, small words and all. */
    private int organisation(int of, int at) {
        boolean small = passage.isRole(of, "of")
                && at + 1 < passage.size()
                && passage.token(at + 1).isSmall();
        return new NameReader(passage)
                .at(at)
                .filter(name -> small && name.kind() == NameMention.Kind.ORGANISATION)
                .map(NameMention::last)
                .orElse(at);
    }

    /** Small words that only a name in capitals goes on after: "to Promote", "Between the Government", "with a Future". */
    private boolean isInsideTitle(int i, int last) {
        boolean written = passage.token(i).isCapitalised() && !passage.token(i).isAllCapitals();
        boolean purpose = passage.isRole(i, "to") && passage.isName(i + 1) && !isState(i + 1);
        boolean later = last > head.last() && (purpose || passage.isRole(i, "with", "article"));
        boolean agent = last == head.last() && passage.isRole(i, "by");
        return capital && (written || later || agent);
    }

    private boolean isState(int i) {
        return passage.has(CueKind.COUNTRY, i) || passage.has(CueKind.GROUP, i);
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
        return gerund || field || isAbstract(at) ? at : last;
    }

    /** "in Computer Emergencies" is a field, "in Buenos Aires" a place. */
    private boolean isAbstract(int at) {
        int end = at;
        while (passage.isName(end + 1)) {
            end++;
        }
        String word = passage.token(end).lower();
        return ABSTRACT.stream().anyMatch(word::endsWith);
    }

    /** "memorandum of understanding on film archives": a complement in small letters. */
    private int description(int i, int at, int last) {
        boolean romance = passage.adjectivesFollow() && passage.isRole(i, "of", "about", "for") && isPlain(at);
        boolean own = !capital
                || romance
                || head.kind() == CueKind.INSTRUMENT && last == head.last() && passage.isRole(i, "about");
        if (!own || !passage.isRole(i, "about", "of", "for", "with") || isDateAt(at)) {
            int next = passage.adjectivesFollow() && passage.isRole(i + 1, "of", "about") ? i + 2 : i + 1;
            return passage.isRole(i, "and") && last > head.last() ? small(next, last) : last;
        }
        boolean first = last == head.last();
        boolean word = at < passage.size() && isPlain(at) && !passage.isFunction(at);
        boolean instrument = head.kind() == CueKind.INSTRUMENT || passage.isRole(i, "about");
        boolean purpose = passage.isRole(i, "for", "with") && !first;
        instrument |= romance && first;
        return word && !purpose && (instrument && first || last > head.last()) && !passage.has(CueKind.NUMBER, at)
                ? at
                : last;
    }

    boolean isPlain(int i) {
        return passage.token(i).isWord() && !passage.token(i).isCapitalised();
    }

    private boolean isDateAt(int at) {
        return new DateReader(passage, false).at(at).isPresent()
                || passage.token(at).isNumber();
    }

    int small(int i, int last) {
        if (i >= passage.size() || !isPlain(i) || passage.isFunction(i)) {
            return last;
        }
        Optional<Cue> mood = passage.cue(CueKind.MOOD, i).filter(cue -> !cue.is("adverb"));
        boolean verb = passage.has(CueKind.INSTRUMENT_VERB, i)
                || passage.has(CueKind.MEETING_VERB, i)
                || passage.token(i).lower().endsWith("ly");
        return mood.isPresent() || verb ? last : i;
    }

    boolean isDate(int i) {
        return passage.has(CueKind.MONTH, i) || passage.has(CueKind.WEEKDAY, i);
    }
}
