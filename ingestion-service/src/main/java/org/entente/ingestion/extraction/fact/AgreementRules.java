package org.entente.ingestion.extraction.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
            if (!reading.sentence().block().isRow()) {
                sentence(i, reading);
            }
        }
        new HeadedInstrument(document).draft().ifPresent(draft -> drafts.add(0, draft));
        return new AgreementMerge(document).merged(drafts);
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
                if (!meeting && !passage.has(CueKind.BACKGROUND, head.first())) {
                    titles.add(title);
                    done = title.last();
                }
            }
        }
        return titles;
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
        boolean heading = reading.sentence().block().isHeading();
        if (verbs.isRejected() || isWeak(reading, title, verbs) || heading || !isStated(reading, title, verbs)) {
            return;
        }
        Draft draft = new Draft(FactKind.AGREEMENT, index, "agreement." + (title.proper() ? "named" : "described"));
        draft.set(
                "title",
                document.value(new Apposition(reading.passage()).name(title).orElse(title.span())));
        draft.set(
                "type",
                document.value(type(reading.passage(), title), reading.passage().span(title.head())));
        draft.weigh(verbs.all().isEmpty() ? -3 : 2);
        new AgreementDetails(document, reading, meetings).tell(draft, title, verbs);
        drafts.add(draft);
        last = Optional.of(draft);
    }

    private static List<Title> others(List<Title> titles, Title title) {
        return titles.stream().filter(other -> other != title).toList();
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
        return before ? to - from <= 12 : to - from <= 9 && !name;
    }

    private static boolean isStated(Reading reading, Title title, InstrumentVerbs verbs) {
        if (!verbs.all().isEmpty()) {
            boolean beside = verbs.all().stream().anyMatch(verb -> verb.cue().first() == title.last() + 1);
            return beside || !isReference(reading.passage(), title);
        }
        return title.proper()
                && title.last() - title.first() >= 3
                && reading.passage().token(title.head().first()).isCapitalised();
    }

    /** "the agreement" without a name takes up one that was named. */
    private static boolean isReference(Passage passage, Title title) {
        boolean definite = passage.isRole(title.first() - 1, "article")
                        && !passage.token(title.first() - 1).lower().startsWith("a")
                || passage.isRole(title.first() - 1, "determiner");
        return title.isBare() && definite;
    }

    /** An agreement between states is a treaty. */
    private static String type(Passage passage, Title title) {
        if (title.head().is("report")) {
            return "other";
        }
        if (!title.head().is("agreement")) {
            return title.head().value();
        }
        for (int i = title.first(); i <= title.last(); i++) {
            String word = passage.token(i).text().toLowerCase(Locale.ROOT);
            if (word.startsWith("government") || word.equals("intergovernmental")) {
                return "treaty";
            }
        }
        return "agreement";
    }
}
