package org.entente.ingestion.extraction.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.contracts.FactKind;
import org.entente.ingestion.extraction.lexicon.Cue;
import org.entente.ingestion.extraction.lexicon.CueKind;
import org.entente.ingestion.extraction.mention.NumberMention;
import org.entente.ingestion.extraction.mention.Passage;
import org.entente.ingestion.extraction.mention.Reading;

/** Finds the numbers that a text claims about co-operation and exchange. */
final class ObservationRules {
    private static final int FEW = 5;
    private static final Set<String> FLOWS = Set.of("uploading_members", "agreements", "meetings", "students", "other");

    private final Document document;
    private final Meetings meetings;
    private final Set<String> meetingTitles;
    private Optional<Draft> previous = Optional.empty();

    ObservationRules(Document document, Meetings meetings) {
        this.document = document;
        this.meetings = meetings;
        this.meetingTitles = meetings.all().stream()
                .map(meeting -> meeting.draft().text("title"))
                .collect(Collectors.toSet());
    }

    List<Draft> drafts() {
        List<Draft> drafts = new ArrayList<>(new TableRules(document).drafts());
        for (int i = 0; i < document.size(); i++) {
            Reading reading = document.reading(i);
            boolean prose = !reading.sentence().block().isRow()
                    && !reading.sentence().block().isHeading();
            if (prose || Count.isLabelled(reading)) {
                for (NumberMention number : reading.numbers()) {
                    Optional<Draft> draft = number(i, reading, number);
                    draft.ifPresent(drafts::add);
                    previous = draft.or(() -> previous);
                }
            }
        }
        return drafts;
    }

    private Optional<Draft> number(int index, Reading reading, NumberMention number) {
        Passage passage = reading.passage();
        if (isMoney(passage, number)
                || Unreal.isPromised(passage, number)
                || Unreal.isDenied(passage, number)
                || isListed(passage, number)) {
            return Optional.empty();
        }
        if (isAttendance(index, reading, number) || isSingle(number)) {
            return Optional.empty();
        }
        Optional<Measure> change = Change.measure(reading, number);
        if (change.isPresent()) {
            return change.map(measure -> draft(index, reading, Count.of(reading, number), measure));
        }
        Count count = Count.of(reading, number);
        Optional<Measure> students = Training.measure(passage, number);
        if (students.isPresent()) {
            return students.map(measure -> draft(index, reading, count, measure));
        }
        return guests(index, reading, number)
                .or(() -> represented(passage, number, count))
                .or(() -> isUncounted(passage, number, count) ? Optional.empty() : Measure.of(reading, count))
                .map(measure -> draft(index, reading, count, measure));
    }

    private Draft draft(int index, Reading reading, Count count, Measure measure) {
        NumberMention number = count.number();
        Draft draft = new Draft(FactKind.OBSERVATION, index, measure.rule());
        draft.set("measure", document.value(measure.code(), measure.span()));
        draft.set("value", document.value(number.digits(), number.span()));
        number.qualifier()
                .filter(cue -> !cue.is("exact"))
                .ifPresent(cue -> draft.set(
                        "qualifier",
                        document.value(cue.value(), reading.passage().span(cue))));
        draft.setIfAbsent("subject", new Topic(document, meetings, reading, previous).of(count, measure));
        boolean flow = count.verb().isPresent() || FLOWS.contains(measure.code());
        draft.setIfAbsent(
                "period", isGuests(measure) ? Optional.empty() : new Periods(document).of(reading, number, flow));
        if (meetingTitles.contains(draft.text("subject"))) {
            draft.remove("period");
        }
        return draft.weigh(count.verb().isPresent() ? 3 : 1);
    }

    /** "members who sent at least one item" counts the members. */
    private static boolean isSingle(NumberMention number) {
        return number.value().intValue() == 1
                && number.qualifier().filter(cue -> cue.is("at_least")).isPresent();
    }

    private static boolean isGuests(Measure measure) {
        return measure.rule().equals("observation.guests") || measure.rule().equals("observation.represented");
    }

    /** Part of the persons at a meeting: "20 press representatives attended". */
    private Optional<Measure> guests(int index, Reading reading, NumberMention number) {
        Passage passage = reading.passage();
        if (meetings.current(index).isEmpty() || number.value().intValue() < 2) {
            return Optional.empty();
        }
        for (int i = number.last() + 2; i < Math.min(passage.size(), number.last() + 5); i++) {
            boolean word = passage.token(i - 1).isWord() && !passage.isFunction(i - 1);
            if (word && passage.has(CueKind.ATTENDEE, i)) {
                return Optional.of(new Measure("other", passage.span(number.last() + 1, i), "observation.guests"));
            }
            if (!word) {
                break;
            }
        }
        return Optional.empty();
    }

    /** "19 of the 22 members were represented". */
    private static Optional<Measure> represented(Passage passage, NumberMention number, Count count) {
        boolean of = passage.isRole(number.last() + 1, "of") && count.isNoun("members");
        return of
                ? Optional.of(
                        new Measure("members", passage.span(count.noun().orElseThrow()), "observation.represented"))
                : Optional.empty();
    }

    private boolean isAttendance(int index, Reading reading, NumberMention number) {
        boolean attendance = new Attendance(reading).isAttendance(number);
        return attendance
                && (meetings.current(index).isPresent() || reading.passage().has(CueKind.ATTENDEE, number.last() + 1));
    }

    private static boolean isMoney(Passage passage, NumberMention number) {
        int before = number.first() - 1;
        boolean sign = before >= 0
                && Character.getType(passage.token(before).text().codePointAt(0)) == Character.CURRENCY_SYMBOL;
        int after = number.last() + 1;
        return sign
                || after < passage.size()
                        && (Character.getType(passage.token(after).text().codePointAt(0)) == Character.CURRENCY_SYMBOL);
    }

    /** "the three stations" counts what the text has just listed. */
    private static boolean isListed(Passage passage, NumberMention number) {
        boolean definite = passage.isRole(number.first() - 1, "article", "possessive", "determiner")
                || passage.sentence().has(number.first() - 1, "'s");
        boolean word = passage.token(number.first()).isWord();
        return definite && word && number.value().intValue() <= FEW && !passage.isRole(number.last() + 1, "of");
    }

    private static boolean isUncounted(Passage passage, NumberMention number, Count count) {
        Optional<Cue> unit = passage.cue(CueKind.UNCOUNTED, number.last() + 1);
        boolean noun =
                count.noun().filter(cue -> cue.first() == number.last() + 1).isPresent();
        boolean hyphen = number.last() + 1 < passage.size()
                && passage.token(number.last() + 1).isHyphen();
        return hyphen
                || unit.filter(cue -> !cue.is("times")).isPresent() && !noun
                || number.value().signum() == 0;
    }
}
