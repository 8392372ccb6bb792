package org.entente.ingestion.extraction.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.ingestion.extraction.lexicon.Cue;
import org.entente.ingestion.extraction.lexicon.CueKind;
import org.entente.ingestion.extraction.text.Token;

/** Finds runs of capitalised words, with the small words inside them, and says what they name. */
final class NameReader {
    private static final int LONGEST_TAIL = 4;

    private final Passage passage;

    NameReader(Passage passage) {
        this.passage = passage;
    }

    List<NameMention> all() {
        List<NameMention> names = new ArrayList<>();
        int at = 0;
        while (at < passage.size()) {
            Optional<NameMention> name = at(at);
            name.ifPresent(names::add);
            at = name.map(found -> found.last() + 1).orElse(at + 1);
        }
        return names;
    }

    /** The name that starts at a token. */
    Optional<NameMention> at(int first) {
        if (!startsName(first)) {
            return Optional.empty();
        }
        int last = wholeCue(first).orElse(first);
        boolean ended = false;
        while (!ended) {
            int next = extension(first, last);
            ended = next == last;
            last = next;
        }
        last = withTail(first, last);
        last = withoutCountry(first, last);
        NameMention.Kind kind = kind(first, last);
        last = withAcronym(last);
        return Optional.of(new NameMention(first, last, passage.span(first, last), kind));
    }

    private boolean startsName(int i) {
        return passage.isName(i) && !passage.has(CueKind.MONTH, i) && !passage.has(CueKind.WEEKDAY, i);
    }

    private Optional<Integer> wholeCue(int first) {
        return passage.cue(CueKind.COUNTRY, first)
                .or(() -> passage.cue(CueKind.GROUP, first))
                .filter(cue -> cue.first() == first)
                .map(Cue::last);
    }

    private int extension(int first, int last) {
        int next = last + 1;
        if (next >= passage.size()) {
            return last;
        }
        Token token = passage.token(next);
        if (startsName(next) || (token.isNumber() && token.glued())) {
            return startsParty(next) && isParty(first, last) ? last : wholeCue(next).orElse(next);
        }
        if (token.isHyphen() && token.glued()) {
            return startsName(next + 1) && passage.token(next + 1).glued() ? next + 1 : last;
        }
        if (token.is("&") || token.is("'")) {
            return startsName(next + 1) ? next + 1 : last;
        }
        if (passage.isRole(next, "and")) {
            return joinsTopics(first, last) ? next + 1 : last;
        }
        return passage.isRole(next, "of", "for") ? complement(first, last) : last;
    }

    /** A state after a whole name is another name: "the UN Secretariat China". */
    private boolean startsParty(int i) {
        return passage.cue(CueKind.COUNTRY, i).filter(cue -> cue.first() == i).isPresent()
                && !startsName(passage.cue(CueKind.COUNTRY, i).get().last() + 1);
    }

    private boolean isParty(int first, int last) {
        return passage.has(CueKind.ORGANISATION, last) && last > first;
    }

    private boolean joinsTopics(int first, int last) {
        boolean topics = startsName(last + 2) && passage.has(CueKind.TOPIC, last + 2) && passage.has(CueKind.TOPIC, last);
        return topics && hasHead(first, last);
    }

    private int complement(int first, int last) {
        int at = last + 2;
        while (passage.isRole(at, "article", "of")) {
            at++;
        }
        if (!startsName(at) || at - last > 4) {
            return last;
        }
        boolean state = passage.has(CueKind.COUNTRY, last) || passage.has(CueKind.GROUP, last);
        boolean nested = passage.isRole(last + 1, "for") && !passage.has(CueKind.TOPIC, at);
        return state && first == last || nested && !hasHead(first, last) ? last : wholeCue(at).orElse(at);
    }

    private boolean hasHead(int first, int last) {
        for (int i = first; i <= last; i++) {
            if (passage.has(CueKind.ORGANISATION, i)) {
                return true;
            }
        }
        return false;
    }

    /** "the Alpine news agency": small words that end in an organisation's head noun belong to the name. */
    private int withTail(int first, int last) {
        boolean head = passage.has(CueKind.SHORT_FORM, last) || passage.has(CueKind.ORGANISATION, last) && last > first;
        if (head || (first == last && passage.has(CueKind.NATIONALITY, first) && !passage.isRole(first - 1, "article"))) {
            return last;
        }
        for (int i = last + 1; i < passage.size() && i <= last + LONGEST_TAIL; i++) {
            boolean word = passage.token(i).isSmall() && !passage.isFunction(i) && !isVerb(i);
            if (!word) {
                return last;
            }
            if (passage.has(CueKind.SHORT_FORM, i, "organisation")) {
                return i;
            }
        }
        return last;
    }

    private boolean isVerb(int i) {
        return passage.has(CueKind.MEETING_VERB, i)
                || passage.has(CueKind.INSTRUMENT_VERB, i)
                || passage.has(CueKind.EXCHANGE_VERB, i)
                || passage.has(CueKind.PROMISE, i);
    }

    /** "Alpine Television of Austria" is called "Alpine Television"; "the Government of Austria" keeps its country. */
    private int withoutCountry(int first, int last) {
        Optional<Cue> country = passage.cue(CueKind.COUNTRY, last);
        int of = country.map(cue -> cue.first() - 1).orElse(0);
        of -= passage.isRole(of, "article") ? 1 : 0;
        if (of <= first + 1 || !passage.isRole(of, "of")) {
            return last;
        }
        boolean of2 = false;
        for (int i = first; i < of; i++) {
            of2 |= passage.has(CueKind.SHORT_FORM, i) || passage.has(CueKind.ORGANISATION, i, "of");
        }
        return of2 ? last : of - 1;
    }

    private NameMention.Kind kind(int first, int last) {
        if (passage.cue(CueKind.COUNTRY, first).filter(cue -> cue.first() == first && cue.last() == last).isPresent()) {
            return NameMention.Kind.COUNTRY;
        }
        if (passage.cue(CueKind.GROUP, first).filter(cue -> cue.first() == first && cue.last() == last).isPresent()) {
            return NameMention.Kind.GROUP;
        }
        if (first == last && passage.has(CueKind.NATIONALITY, first)) {
            return NameMention.Kind.NATIONALITY;
        }
        boolean acronym = first == last && passage.token(first).isAllCapitals() && passage.token(first).text().length() >= 3;
        return acronym || hasHead(first, last) || withAcronym(last) > last
                ? NameMention.Kind.ORGANISATION
                : NameMention.Kind.OTHER;
    }

    private int withAcronym(int last) {
        boolean acronym = last + 3 < passage.size() + 0
                && passage.token(last + 1).is("(")
                && passage.token(last + 2).isAllCapitals()
                && passage.token(last + 3).is(")")
                && !passage.has(CueKind.COUNTRY, last + 2);
        return acronym ? last + 3 : last;
    }
}
