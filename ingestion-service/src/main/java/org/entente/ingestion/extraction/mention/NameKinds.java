package org.entente.ingestion.extraction.mention;

import java.util.Optional;
import org.entente.ingestion.extraction.lexicon.Cue;
import org.entente.ingestion.extraction.lexicon.CueKind;

/** Says what a run of words names, and where the name proper ends. */
final class NameKinds {
    private final Passage passage;

    NameKinds(Passage passage) {
        this.passage = passage;
    }

    /** "Alpine Television of Austria" is called "Alpine Television"; "the Government of Austria" keeps its country. */
    int withoutCountry(int first, int last) {
        Optional<Cue> country = passage.cue(CueKind.COUNTRY, last);
        int of = country.map(cue -> cue.first() - 1).orElse(0);
        of -= passage.isRole(of, "article") ? 1 : 0;
        if (of <= first + 1 || !passage.isRole(of, "of")) {
            return last;
        }
        boolean own = passage.adjectivesFollow() && passage.has(CueKind.ORGANISATION, first);
        boolean takesOf = own || withAcronym(last) > last;
        for (int i = first; i < of; i++) {
            takesOf |= passage.has(CueKind.SHORT_FORM, i) || passage.has(CueKind.ORGANISATION, i, "of");
        }
        return takesOf ? last : of - 1;
    }

    NameMention.Kind kind(int first, int last) {
        if (passage.cue(CueKind.COUNTRY, first)
                .filter(cue -> cue.first() == first && cue.last() == last)
                .isPresent()) {
            return NameMention.Kind.COUNTRY;
        }
        if (passage.cue(CueKind.GROUP, first)
                .filter(cue -> cue.first() == first && isWhole(cue, last))
                .isPresent()) {
            return NameMention.Kind.GROUP;
        }
        if (first == last && passage.has(CueKind.NATIONALITY, first)) {
            return NameMention.Kind.NATIONALITY;
        }
        if (passage.has(CueKind.OFFICE, first) || isAddressed(first)) {
            return NameMention.Kind.PERSON;
        }
        boolean acronym = first == last
                && passage.token(first).isAllCapitals()
                && passage.token(first).text().length() >= 3;
        return acronym || hasHead(first, last) || withAcronym(last) > last
                ? NameMention.Kind.ORGANISATION
                : NameMention.Kind.OTHER;
    }

    /** "Mr Bilal", "Dr. Bilal". */
    private boolean isAddressed(int first) {
        int before = first - 1 - (passage.sentence().has(first - 1, ".") ? 1 : 0);
        return passage.has(CueKind.OFFICE, before, "address");
    }

    private boolean isWhole(Cue group, int last) {
        return group.last() == last || passage.has(CueKind.COUNTED, last, "members");
    }

    int withAcronym(int last) {
        boolean acronym = last + 3 < passage.size()
                && passage.token(last + 1).is("(")
                && passage.token(last + 2).isAllCapitals()
                && passage.token(last + 3).is(")")
                && !passage.has(CueKind.COUNTRY, last + 2);
        return acronym ? last + 3 : last;
    }

    boolean hasHead(int first, int last) {
        for (int i = first; i <= last; i++) {
            if (passage.has(CueKind.ORGANISATION, i)) {
                return true;
            }
        }
        return false;
    }
}
