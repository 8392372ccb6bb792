package org.entente.ingestion.extraction.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.contracts.FactKind;
import org.entente.ingestion.extraction.lexicon.Cue;
import org.entente.ingestion.extraction.lexicon.CueKind;
import org.entente.ingestion.extraction.mention.Passage;
import org.entente.ingestion.extraction.mention.Reading;
import org.entente.ingestion.extraction.mention.Title;
import org.entente.ingestion.extraction.mention.TitleReader;

/** Finds the instruments that were or will be concluded, sentence by sentence. */
final class AgreementRules {
    private static final int HEAD = 3;

    private final Document document;
    private final Meetings meetings;
    private final List<Draft> drafts = new ArrayList<>();
    private Optional<Draft> last = Optional.empty();

    AgreementRules(Document document, Meetings meetings) {
        this.document = document;
        this.meetings = meetings;
    }

    List<Draft> drafts() {
        for (int i = 0; i < document.size(); i++) {
            Reading reading = document.reading(i);
            sentence(i, reading);
        }
        new HeadedInstrument(document).draft().ifPresent(draft -> drafts.add(0, draft));
        return new AgreementMerge().merged(drafts);
    }

    private void sentence(int index, Reading reading) {
        List<Title> titles = titles(reading.passage());
        for (Title title : titles) {
            if (isName(reading, title)) {
                instrument(index, reading, title, titles);
            }
        }
        last.ifPresent(draft -> new AgreementParties(document, reading, meetings).signatories(draft));
    }

    static List<Title> titles(Passage passage) {
        List<Title> titles = new ArrayList<>();
        int done = -1;
        for (Cue head : passage.cues(CueKind.INSTRUMENT)) {
            if (head.first() > done) {
                Title title = new TitleReader(passage).around(head);
                boolean meeting = meetingInside(passage, title);
                if (!meeting && !isVerb(passage, head) && !passage.has(CueKind.BACKGROUND, head.first())) {
                    titles.add(title);
                    done = title.last();
                }
            }
        }
        return titles;
    }

    /** "plan to sign" is no plan. */
    private static boolean isVerb(Passage passage, Cue head) {
        return passage.cue(CueKind.MOOD, head.first())
                .filter(cue -> cue.is("future"))
                .isPresent();
    }

    /** "the Agreement Review Conference" is no agreement, nor is "the Plan Secretariat". */
    private static boolean meetingInside(Passage passage, Title title) {
        int after = title.head().last() + 1;
        for (int i = after; i <= title.last() && passage.isName(i); i++) {
            if (passage.has(CueKind.MEETING, i) || passage.has(CueKind.SHORT_FORM, i, "organisation")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isName(Reading reading, Title title) {
        Passage passage = reading.passage();
        boolean plural = passage.token(title.head().last()).lower().endsWith("s")
                && passage.has(CueKind.INSTRUMENTS, title.head().first());
        boolean background = passage.cues(CueKind.BACKGROUND).stream().anyMatch(cue -> title.covers(cue.first()));
        return !plural && !background;
    }

    private void instrument(int index, Reading reading, Title title, List<Title> titles) {
        InstrumentVerbs verbs = new InstrumentVerbs(reading.passage(), title, others(titles, title));
        boolean heading = (reading.sentence().block().isHeading()
                        || reading.sentence().block().isRow())
                && !isEntry(index, reading, title, verbs);
        AgreementEntry entry = new AgreementEntry(document, reading);
        if (verbs.all().isEmpty() && !verbs.isRejected() && entry.isEntry()) {
            Draft draft = draft(index, reading, title, verbs);
            entry.tell(draft, title);
            keep(draft);
            return;
        }
        if (verbs.isRejected() || isWeak(reading, title, verbs) || heading || !isStated(reading, title, verbs)) {
            return;
        }
        Draft draft = draft(index, reading, title, verbs);
        if (!References.isReference(reading.passage(), title) || isBeside(title, verbs)) {
            keep(draft);
            return;
        }
        Optional<Draft> meant = new References(drafts).meant(title.head(), index);
        if (meant.isPresent()) {
            References.add(meant.get(), draft);
        } else if (draft.has("parties") && draft.has("status")) {
            keep(draft);
        }
    }

    /** "12 June: Joint Statement adopted in Lakeville": a line of a chronology or a list, not the document's heading. */
    private static boolean isEntry(int index, Reading reading, Title title, InstrumentVerbs verbs) {
        boolean dated = reading.dates().stream().anyMatch(date -> !title.covers(date.first()))
                || reading.sentence().block().isRow() && !title.isBare();
        return index >= HEAD && dated && verbs.concluding().isPresent();
    }

    private void keep(Draft draft) {
        boolean background = draft.weight() < 0 && !draft.has("date") && !draft.has("parties");
        if (background || Ordinary.is(draft)) {
            return;
        }
        drafts.add(draft);
        last = Optional.of(draft);
    }

    private Draft draft(int index, Reading reading, Title title, InstrumentVerbs verbs) {
        Passage passage = reading.passage();
        Draft draft = new Draft(FactKind.AGREEMENT, index, "agreement." + (title.proper() ? "named" : "described"));
        draft.set("title", document.value(new Apposition(passage).name(title).orElse(title.span())));
        draft.weigh(verbs.all().isEmpty() ? -3 : 2);
        new AgreementDetails(document, reading, meetings).tell(draft, title, verbs);
        String type = new InstrumentType(document, reading).of(title, draft);
        return draft.set("type", document.value(type, passage.span(title.head())));
    }

    private static List<Title> others(List<Title> titles, Title title) {
        return titles.stream()
                .filter(other -> other != title && !other.head().is("report"))
                .toList();
    }

    /** A report counts once adopted; a plan, strategy or the like in small letters when a verb plainly governs it. */
    private static boolean isWeak(Reading reading, Title title, InstrumentVerbs verbs) {
        if (title.head().is("report")) {
            return verbs.all().stream().noneMatch(verb -> verb.cue().is("adopted"));
        }
        boolean small = !reading.passage().token(title.head().first()).isCapitalised();
        boolean loose = List.of("other", "action_plan", "consensus", "initiative")
                .contains(title.head().value());
        return small && loose && verbs.all().stream().noneMatch(verb -> governs(reading, title, verb));
    }

    private static boolean governs(Reading reading, Title title, InstrumentVerbs.Verb verb) {
        int from = Math.min(title.last(), verb.cue().last());
        int to = Math.max(title.first(), verb.group().first());
        boolean before = verb.cue().last() < title.first();
        boolean name = reading.names().stream().anyMatch(found -> found.first() > from && found.last() < to);
        return before ? to - from <= 18 : to - from <= 9 && !name;
    }

    private static boolean isStated(Reading reading, Title title, InstrumentVerbs verbs) {
        boolean runIn = title.last() >= reading.passage().size() - 2 && title.first() <= 1;
        boolean named = title.proper()
                && !runIn
                && title.last() - title.first() >= 3
                && reading.passage().token(title.head().first()).isCapitalised();
        return !verbs.all().isEmpty() || named;
    }

    private static boolean isBeside(Title title, InstrumentVerbs verbs) {
        return verbs.all().stream().anyMatch(verb -> verb.cue().first() == title.last() + 1);
    }
}
