package org.entente.ingestion.extraction.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.contracts.FactKind;
import org.entente.contracts.FieldValue;
import org.entente.ingestion.extraction.lexicon.Cue;
import org.entente.ingestion.extraction.lexicon.CueKind;
import org.entente.ingestion.extraction.mention.Mood;
import org.entente.ingestion.extraction.mention.Passage;
import org.entente.ingestion.extraction.mention.Reading;

/** Finds definite promises, with who owes them. */
final class CommitmentRules {
    private static final int ACTION = 8;

    private final Document document;
    private final Signatories signatories;
    private final List<Draft> drafts = new ArrayList<>();
    private Optional<Lead> lead = Optional.empty();

    /** "Each Party shall:" before a list of what it shall do. */
    private record Lead(Reading reading, Clause clause, Cue promise) {}

    CommitmentRules(Document document, List<Draft> agreements) {
        this.document = document;
        this.signatories = new Signatories(agreements);
    }

    List<Draft> drafts() {
        for (int i = 0; i < document.size(); i++) {
            Reading reading = document.reading(i);
            boolean prose = !reading.sentence().block().isRow()
                    && !reading.sentence().block().isHeading();
            if (reading.sentence().block().isItem() && lead.isPresent()) {
                item(i, reading, lead.get());
            } else {
                lead = Optional.empty();
                if (prose) {
                    sentence(i, reading);
                }
                if (reading.sentence().block().isItem()) {
                    actionPoint(i, reading);
                }
            }
        }
        return drafts;
    }

    /** "Lake Radio to send 40 items each month", as action points say it. */
    private void actionPoint(int index, Reading reading) {
        Passage passage = reading.passage();
        for (int i = 1; i < Math.min(passage.size() - 2, ACTION); i++) {
            boolean verb = passage.isRole(i, "to")
                    && passage.token(i + 1).isSmall()
                    && !passage.isFunction(i + 1)
                    && passage.token(0).isCapitalised();
            Cue to = new Cue(CueKind.PROMISE, "promise", i, i);
            Clause clause = new Clause(0, lastWord(passage), i - 1);
            CommitmentTerms terms = new CommitmentTerms(document, reading, clause, to);
            if (verb && (terms.target().isPresent() || terms.due().isPresent())) {
                drafts.add(draft(index, reading, to, clause).rule("commitment.action"));
            }
            if (verb || passage.has(CueKind.MOOD, i) || passage.token(i).lower().endsWith("ed")) {
                return;
            }
        }
    }

    private static int lastWord(Passage passage) {
        int last = passage.size() - 1;
        while (last > 0 && passage.token(last).isMark()) {
            last--;
        }
        return last;
    }

    private void sentence(int index, Reading reading) {
        Passage passage = reading.passage();
        int done = -1;
        for (Cue promise : passage.cues(CueKind.PROMISE)) {
            Clause clause = Clause.around(reading, promise);
            if (promise.first() <= done || promise.first() == 0) {
                continue;
            }
            if (opensList(passage, promise)) {
                lead = Optional.of(new Lead(reading, clause, promise));
            } else if (isPromise(reading, promise, clause)) {
                drafts.add(draft(index, reading, promise, clause));
                done = clause.last();
            }
        }
    }

    private static boolean opensList(Passage passage, Cue promise) {
        return passage.token(passage.size() - 1).is(":") && passage.size() - promise.last() <= 6;
    }

    private boolean isPromise(Reading reading, Cue promise, Clause clause) {
        Passage passage = reading.passage();
        Mood.Group group = Mood.of(passage, promise);
        boolean hoped = group.mood() == Mood.NEGATED || group.mood() == Mood.POSSIBLE;
        boolean condition = passage.isRole(clause.first(), "if");
        if (hoped
                || condition
                || clause.last() <= promise.last()
                || (clause.first() > clause.subjectLast() && clause.first() != promise.first())) {
            return false;
        }
        int verb = verbAfter(passage, promise);
        CommitmentTerms terms = new CommitmentTerms(document, reading, clause, promise);
        boolean measured = terms.target().isPresent()
                || terms.due().isPresent()
                || terms.period().isPresent();
        Optional<Cue> attitude = passage.cue(CueKind.ATTITUDE, verb).filter(cue -> cue.first() == verb);
        boolean dueOrRated = terms.due().isPresent() || terms.period().isPresent();
        boolean vague = attitude.filter(cue -> switch (cue.value()) {
                    case "conclusion" -> true;
                    case "event" -> terms.target().isEmpty() && isEvent(passage, clause, verb);
                    case "loose" -> terms.target().isEmpty() && !dueOrRated;
                    default -> terms.target().isEmpty();
                })
                .isPresent();
        boolean relative = promise.is("will") && !measured && passage.isRole(promise.first() - 1, "relative");
        boolean gerund = passage.token(verb).lower().endsWith("ing");
        boolean definite = promise.is("promise")
                || promise.is("will") && new Actor(document, reading).owes(clause, measured)
                || promise.is("would");
        return definite && !relative && !gerund && !vague && (!promise.is("would") || measured);
    }

    /** A planned meeting or agreement is not also a promise. */
    private static boolean isEvent(Passage passage, Clause clause, int verb) {
        for (int i = verb + 1; i <= Math.min(clause.last(), verb + 9); i++) {
            boolean event = passage.has(CueKind.MEETING, i)
                    || passage.has(CueKind.MEETINGS, i)
                    || passage.has(CueKind.INSTRUMENT, i)
                    || passage.has(CueKind.INSTRUMENTS, i);
            if (event) {
                return true;
            }
        }
        return false;
    }

    private static int verbAfter(Passage passage, Cue promise) {
        int at = promise.last() + 1;
        while (at < passage.size()
                && (passage.token(at).lower().endsWith("ly") || passage.has(CueKind.MOOD, at, "adverb"))) {
            at++;
        }
        return at;
    }

    private Draft draft(int index, Reading reading, Cue promise, Clause clause) {
        Passage passage = reading.passage();
        Draft draft = new Draft(FactKind.COMMITMENT, index, "commitment." + promise.value());
        draft.set("text", document.value(passage.span(clause.first(), clause.last())));
        draft.add("parties", new Debtors(document, reading, signatories).of(clause, promise));
        return new CommitmentTerms(document, reading, clause, promise)
                .tell(draft)
                .weigh(promise.is("promise") ? 3 : 1);
    }

    private void item(int index, Reading reading, Lead opening) {
        Passage passage = reading.passage();
        int last = passage.size() - 1;
        while (last > 0 && (passage.token(last).isMark() || passage.isRole(last, "and", "or"))) {
            last--;
        }
        Clause whole = new Clause(0, last, -1);
        if (last < 1 || passage.has(CueKind.ATTITUDE, 0)) {
            return;
        }
        Draft draft = new Draft(FactKind.COMMITMENT, index, "commitment.item");
        draft.set("text", document.value(passage.span(0, last)));
        List<FieldValue> debtors =
                new Debtors(document, opening.reading(), signatories).of(opening.clause(), opening.promise());
        draft.add("parties", debtors);
        Cue none = new Cue(CueKind.PROMISE, "promise", 0, -1);
        drafts.add(
                new CommitmentTerms(document, reading, whole, none).tell(draft).weigh(2));
    }
}
