package org.entente.ingestion.extraction.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.contracts.FieldValue;
import org.entente.ingestion.extraction.lexicon.Cue;
import org.entente.ingestion.extraction.lexicon.CueKind;
import org.entente.ingestion.extraction.mention.NameMention;
import org.entente.ingestion.extraction.mention.Passage;
import org.entente.ingestion.extraction.mention.Reading;

/** Reads lists of names: "A, B and the C" after a preposition or before a verb. */
final class PartyList {
    private static final int LONGEST_GAP = 5;

    private final Document document;
    private final Reading reading;
    private final Passage passage;

    PartyList(Document document, Reading reading) {
        this.document = document;
        this.reading = reading;
        this.passage = reading.passage();
    }

    /** The names in a list that starts at a token, such as the one after "between". */
    List<NameMention> after(int token) {
        List<NameMention> list = new ArrayList<>();
        int at = token;
        boolean owned = false;
        for (NameMention name : reading.names()) {
            if (name.first() < at) {
                continue;
            }
            boolean office = name.kind() == NameMention.Kind.PERSON && name.first() == at;
            if (!office && !isGap(at, name.first() - 1, list.isEmpty() || owned)) {
                break;
            }
            owned = isOwner(name);
            if (owned) {
                at = name.last() + 2;
                continue;
            }
            if (canAct(name)) {
                list.add(name);
            }
            at = name.last() + 1;
        }
        return list;
    }

    /** The names in a list that ends before a token, such as the subject of a verb. */
    List<NameMention> before(int token) {
        List<NameMention> list = new ArrayList<>();
        int at = token - 1;
        for (int i = reading.names().size() - 1; i >= 0; i--) {
            NameMention name = reading.names().get(i);
            if (name.last() > at) {
                continue;
            }
            boolean near = list.isEmpty() ? isAside(name.last() + 1, at) : isGap(name.last() + 1, at, false);
            if (!near && !(isOwner(name) && name.last() + 1 == at)) {
                break;
            }
            if (!isOwner(name) && canAct(name)) {
                list.add(0, name);
            }
            at = name.first() - 1;
        }
        boolean states = list.stream().anyMatch(NameMention::isState);
        list.removeIf(name -> states && !name.isParty());
        boolean origin =
                at > 0 && passage.isRole(at, "from") && passage.token(at - 1).isSmall();
        return origin ? List.of() : list;
    }

    List<FieldValue> values(List<NameMention> names) {
        return names.stream().map(name -> document.value(name)).toList();
    }

    private static boolean canAct(NameMention name) {
        return name.kind() != NameMention.Kind.NATIONALITY && name.kind() != NameMention.Kind.PERSON;
    }

    private boolean isOwner(NameMention name) {
        return passage.sentence().has(name.last() + 1, "'s");
    }

    /** Whether only commas, "and", articles and a few words such as "the agency" part two names. */
    private boolean isGap(int first, int last, boolean opening) {
        boolean joined = opening;
        int words = 0;
        for (int i = first; i <= last; i++) {
            boolean link = passage.token(i).is(",")
                    || passage.isRole(i, "and")
                    || passage.token(i).is(";") && isLabelled();
            joined |= link;
            if (link
                    || passage.isRole(i, "article", "possessive", "epithet")
                    || passage.has(CueKind.OFFICE, i, "owners")
                    || passage.isRole(i, "of") && (i == first || passage.has(CueKind.OFFICE, i - 1) || repeats(i))
                    || passage.sentence().has(i, "other")
                    || passage.token(i).is("'s")) {
                continue;
            }
            boolean noun =
                    passage.token(i).isSmall() && !passage.isFunction(i) && !isVerb(i) && !passage.has(CueKind.ROLE, i);
            if (!noun
                    && !(opening
                            && passage.token(i).isMark()
                            && !passage.token(i).is("."))) {
                return false;
            }
            words++;
        }
        return joined && words <= LONGEST_GAP;
    }

    /** "Organisers: A; B". */
    private boolean isLabelled() {
        return passage.sentence().has(1, ":") || passage.sentence().has(2, ":");
    }

    /** "l'appui de A et de B": the preposition said again. */
    private boolean repeats(int of) {
        return passage.isRole(of - 1, "and");
    }

    /** Whether only an aside, a date or auxiliaries stand between a subject and its verb. */
    private boolean isAside(int first, int last) {
        if (first > last) {
            return true;
        }
        boolean commas = passage.token(first).is(",") && passage.token(last).is(",");
        if (commas && last - first < 14) {
            return true;
        }
        for (int i = first; i <= last; i++) {
            int token = i;
            boolean date = reading.dates().stream().anyMatch(d -> d.first() <= token && token <= d.last());
            boolean light = passage.has(CueKind.MOOD, i)
                    || passage.isRole(i, "auxiliary", "about")
                    || passage.token(i).lower().endsWith("ly")
                    || passage.token(i).is(",")
                    || passage.has(CueKind.NATIONALITY, i)
                    || passage.has(CueKind.COUNTED, i);
            if (!date && !light) {
                return false;
            }
        }
        return true;
    }

    private boolean isVerb(int i) {
        Optional<Cue> verb = passage.cue(CueKind.INSTRUMENT_VERB, i).or(() -> passage.cue(CueKind.MEETING_VERB, i));
        return verb.isPresent() || passage.has(CueKind.EXCHANGE_VERB, i) || passage.has(CueKind.PROMISE, i);
    }
}
