package org.entente.ingestion.extraction.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.contracts.FieldValue;
import org.entente.ingestion.extraction.lexicon.CueKind;
import org.entente.ingestion.extraction.mention.NameMention;
import org.entente.ingestion.extraction.mention.Passage;
import org.entente.ingestion.extraction.mention.Reading;
import org.entente.ingestion.extraction.mention.Title;
import org.entente.ingestion.extraction.text.Span;

/** Finds who concludes an instrument. */
final class AgreementParties {
    private final Document document;
    private final Reading reading;
    private final Passage passage;
    private final PartyList lists;
    private final Subjects subjects;

    AgreementParties(Document document, Reading reading, Meetings meetings) {
        this.document = document;
        this.reading = reading;
        this.passage = reading.passage();
        this.lists = new PartyList(document, reading);
        this.subjects = new Subjects(document, reading);
    }

    void tell(Draft draft, Title title, InstrumentVerbs verbs, Optional<MeetingMention> occasion) {
        List<FieldValue> parties = between(title);
        boolean adopted = occasion.filter(mention -> mention.first() < title.first() && isSubject(mention))
                .isPresent();
        if (parties.isEmpty()) {
            parties = adopted ? organ(occasion.get()) : owner(title);
        }
        if (parties.isEmpty()) {
            parties = new Titles(document, passage).bodies(title);
        }
        if (parties.isEmpty() && !adopted) {
            parties = byAgent(title, verbs);
        }
        if (parties.isEmpty() && !adopted) {
            parties = subject(title, verbs);
        }
        List<FieldValue> all = new ArrayList<>(parties);
        all.addAll(with(title, all));
        if (!all.isEmpty()) {
            draft.add("parties", all);
        }
    }

    /** "between A and B", inside the title or right after it. */
    private List<FieldValue> between(Title title) {
        for (int i = title.head().last() + 1; i < Math.min(passage.size(), title.last() + 8); i++) {
            if (passage.isRole(i, "between")) {
                return lists.values(lists.after(i + 1));
            }
        }
        return List.of();
    }

    /** "memorandum with B", concluded by whoever the sentence or the document is about. */
    private List<FieldValue> with(Title title, List<FieldValue> known) {
        for (int i = title.head().last() + 1; i < Math.min(passage.size(), title.last() + 2); i++) {
            if (passage.isRole(i, "with")) {
                List<FieldValue> others = new ArrayList<>(lists.values(lists.after(i + 1)));
                if (known.isEmpty()) {
                    document.names().home().map(document::value).ifPresent(home -> others.add(0, home));
                }
                return others;
            }
        }
        return List.of();
    }

    /** What a summit or council adopts, the body in its name concludes; a forum of persons concludes nothing. */
    private List<FieldValue> organ(MeetingMention occasion) {
        List<FieldValue> states = new Titles(document, passage).bodies(occasion.first(), occasion.last());
        Optional<Span> body = occasion.meeting().body().filter(this::isOrganisation);
        if (states.isEmpty() && body.isPresent()) {
            return List.of(document.value(body.get()));
        }
        if (!states.isEmpty() || !isOrgan(occasion)) {
            return states;
        }
        return occasion.meeting()
                .body()
                .or(() -> document.names()
                        .named(occasion.meeting().head(), passage.token(0).start()))
                .map(span -> List.of(document.value(span)))
                .orElse(List.of());
    }

    private boolean isOrganisation(Span body) {
        return document.names().isOrganisation(document.value(body).value());
    }

    private boolean isOrgan(MeetingMention occasion) {
        for (int i = occasion.first(); i <= occasion.last(); i++) {
            if (passage.has(CueKind.ORGAN, i)) {
                return true;
            }
        }
        return false;
    }

    /** "UNESCO's Recommendation on …". */
    private List<FieldValue> owner(Title title) {
        return reading.names().stream()
                .filter(name -> name.isParty() && name.last() == title.first() - 2)
                .filter(name -> passage.sentence().has(title.first() - 1, "'s"))
                .map(document::value)
                .toList();
    }

    private boolean isSubject(MeetingMention mention) {
        boolean at = passage.isRole(mention.first() - 1, "in", "during")
                || passage.isRole(mention.first() - 2, "in", "during");
        return mention.first() <= 8 && !at;
    }

    private List<FieldValue> byAgent(Title title, InstrumentVerbs verbs) {
        for (InstrumentVerbs.Verb verb : verbs.all()) {
            int by = verb.cue().last() + 1;
            for (int i = by; i < Math.min(passage.size(), by + 2); i++) {
                if (passage.isRole(i, "by") && verb.cue().first() > title.last()) {
                    List<FieldValue> agents = lists.values(lists.after(i + 1));
                    return agents.isEmpty() ? agent(i + 1) : agents;
                }
            }
        }
        return List.of();
    }

    /** "by the two agencies", "by the Chair". */
    private List<FieldValue> agent(int from) {
        if (passage.has(CueKind.SHORT_FORM, from + 1)) {
            return subjects.pair();
        }
        boolean person = passage.has(CueKind.OFFICE, from) || passage.has(CueKind.OFFICE, from + 1);
        return person
                ? document.names().home().map(document::value).map(List::of).orElse(List.of())
                : List.of();
    }

    private List<FieldValue> subject(Title title, InstrumentVerbs verbs) {
        for (InstrumentVerbs.Verb verb : verbs.all()) {
            boolean own = verb.status().equals("signed") || verb.status().equals("planned");
            if (own && !isPassive(verb) && (verb.cue().first() < title.first() || isRelative(verb))) {
                List<FieldValue> found = actsFor(verb.group().first())
                        .map(List::of)
                        .orElseGet(() -> subjects.of(verb.group().first()));
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    /** "The Chair signed", "it was signed by the Secretary": for the organisation that the document is about. */
    private Optional<FieldValue> actsFor(int verb) {
        return reading.names().stream()
                .filter(name -> name.kind() == NameMention.Kind.PERSON && name.last() == verb - 1)
                .findFirst()
                .flatMap(name -> document.names().home())
                .map(document::value);
    }

    private boolean isRelative(InstrumentVerbs.Verb verb) {
        for (int i = verb.group().first() - 1; i > Math.max(0, verb.group().first() - 5); i--) {
            if (passage.isRole(i, "relative")) {
                return true;
            }
        }
        return false;
    }

    private boolean isPassive(InstrumentVerbs.Verb verb) {
        return passage.has(CueKind.PASSIVE, verb.cue().first() - 1);
    }

    /** "The signatories are A, B and C" names the parties of the instrument told before. */
    void signatories(Draft draft) {
        for (int i = 0; i < Math.min(4, passage.size()); i++) {
            boolean word = passage.has(CueKind.SHORT_FORM, i, "all") && passage.isRole(i + 1, "auxiliary");
            if (word) {
                List<NameMention> names = lists.after(i + 2);
                if (names.size() > 1) {
                    draft.remove("parties");
                    draft.add("parties", lists.values(names)).rule("agreement.signatories");
                }
            }
        }
    }
}
