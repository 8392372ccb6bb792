package org.entente.ingestion.extraction.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.ingestion.extraction.lexicon.Cue;
import org.entente.ingestion.extraction.lexicon.CueKind;
import org.entente.ingestion.extraction.text.Token;

/** Finds runs of capitalised words, with the small words inside them, and says what they name. */
final class NameReader {
    private static final Set<String> PREFIXES =
            Set.of("co", "anti", "non", "inter", "multi", "trans", "sub", "pan", "cross", "mid", "self", "audio", "e");

    private final Passage passage;
    private final NameKinds kinds;

    NameReader(Passage passage) {
        this.passage = passage;
        this.kinds = new NameKinds(passage);
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
        int last = extended(first, wholeCue(first).orElse(first));
        int tail = new NameTail(passage).end(first, last);
        last = tail > last ? extended(first, tail) : last;
        if (first == last && isCommon(first)) {
            return Optional.empty();
        }
        last = beforeOffice(first, last);
        int named = kinds.withoutCountry(first, last);
        NameMention.Kind kind = kinds.kind(first, named);
        int end = kinds.withAcronym(named);
        return Optional.of(new NameMention(first, Math.max(last, end), passage.span(first, end), kind));
    }

    /** "KBC Director-General Naim Bilal": the office and the person are a name of their own. */
    private int beforeOffice(int first, int last) {
        for (int i = first + 1; i <= last; i++) {
            boolean office = passage.has(CueKind.OFFICE, i) && !passage.isRole(i - 1, "of", "and", "for", "article");
            if (office) {
                return i - 1;
            }
        }
        return last;
    }

    private int extended(int first, int start) {
        int last = start;
        int next = extension(first, last);
        while (next != last) {
            last = next;
            next = extension(first, last);
        }
        return last;
    }

    /** "Union", "Members": a common noun with a capital is a short form, not a name. */
    private boolean isCommon(int i) {
        boolean noun = passage.has(CueKind.SHORT_FORM, i) || passage.has(CueKind.COUNTED, i);
        return noun && !passage.token(i).isAllCapitals()
                || passage.has(CueKind.MEETING, i) && !passage.token(i).isAllCapitals();
    }

    private boolean startsName(int i) {
        boolean word =
                passage.has(CueKind.MONTH, i) || passage.has(CueKind.WEEKDAY, i) || passage.has(CueKind.NUMBER, i);
        return passage.isName(i) && !word && !passage.has(CueKind.OFFICE, i, "owners");
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
            return startsParty(next) && isParty(first, last)
                    ? last
                    : wholeCue(next).orElse(next);
        }
        if (token.isHyphen() && token.glued()) {
            return afterHyphen(next, last);
        }
        if (token.is("&") || token.is("'")) {
            return startsName(next + 1) ? next + 1 : last;
        }
        if (passage.isRole(next, "and")) {
            return joinsTopics(first, last) || joinsFields(first, last) ? next + 1 : last;
        }
        if (passage.isAdjective(next) && kinds.hasHead(first, last)) {
            return next;
        }
        boolean subject = passage.isRole(next, "about") && kinds.hasHead(first, last);
        return passage.isRole(next, "of", "for") || subject ? complement(first, last) : last;
    }

    /** "Asia-Pacific", "Co-operation". */
    private int afterHyphen(int hyphen, int last) {
        boolean glued = hyphen + 1 < passage.size() && passage.token(hyphen + 1).glued();
        boolean prefix = PREFIXES.contains(passage.token(last).lower())
                && glued
                && passage.token(hyphen + 1).isSmall();
        return glued && startsName(hyphen + 1) || prefix ? hyphen + 1 : last;
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
        boolean topics =
                startsName(last + 2) && passage.has(CueKind.TOPIC, last + 2) && passage.has(CueKind.TOPIC, last);
        return topics && kinds.hasHead(first, last);
    }

    private boolean isField(int at) {
        return at < passage.size()
                && passage.token(at).isSmall()
                && (passage.has(CueKind.TOPIC, at) || passage.has(CueKind.ORGANISATION, at) || isPlural(at));
    }

    /** "Réseau des radios", "Asociación de periodistas". */
    private boolean isPlural(int at) {
        boolean plural = passage.token(at).lower().endsWith("s") && !passage.isFunction(at);
        return plural && passage.has(CueKind.SHORT_FORM, Math.max(0, at - 2)) && !passage.has(CueKind.UNCOUNTED, at)
                || plural && passage.isRole(at - 1, "article") && passage.has(CueKind.SHORT_FORM, Math.max(0, at - 3));
    }

    /** "the Fifth Council of the Lake Union": the Union is a name of its own. */
    private boolean isOrganisation(int at) {
        int last = at;
        while (startsName(last + 1)) {
            last++;
        }
        return last > at && kinds.hasHead(at, last);
    }

    /** "Office de radiodiffusion et télévision du Bénin". */
    private boolean joinsFields(int first, int last) {
        boolean small = passage.adjectivesFollow() && isField(last) && isField(last + 2);
        return small && kinds.hasHead(first, last);
    }

    private int complement(int first, int last) {
        int at = last + 2;
        while (passage.isRole(at, "article", "of")) {
            at++;
        }
        boolean field = at + 2 < passage.size()
                && passage.token(at).isSmall()
                && passage.isRole(at + 1, "of")
                && kinds.hasHead(first, last);
        boolean small = passage.adjectivesFollow() && kinds.hasHead(first, last) && isField(at);
        if (small) {
            return at;
        }
        at += field && (passage.has(CueKind.TOPIC, at) || passage.has(CueKind.ORGANISATION, at)) ? 2 : 0;
        if (!startsName(at) || at - last > 5) {
            return last;
        }
        boolean sitting = passage.has(CueKind.MEETING, last) && isOrganisation(at);
        boolean state = passage.has(CueKind.COUNTRY, last) || passage.has(CueKind.GROUP, last) || sitting;
        boolean nested = passage.isRole(last + 1, "for") && !passage.has(CueKind.TOPIC, at);
        return sitting || state && first == last || nested && !kinds.hasHead(first, last)
                ? last
                : wholeCue(at).orElse(at);
    }
}
