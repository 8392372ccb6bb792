package org.entente.ingestion.extraction.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.ingestion.extraction.lexicon.Cue;
import org.entente.ingestion.extraction.lexicon.CueKind;

/** Finds all dates of a sentence and joins those that are the ends of an interval. */
final class DateRanges {
    private final Passage passage;
    private final DateReader reader;

    DateRanges(Passage passage, boolean monthFirst) {
        this.passage = passage;
        this.reader = new DateReader(passage, monthFirst);
    }

    List<RawDate> all() {
        List<RawDate> dates = new ArrayList<>();
        int at = 0;
        while (at < passage.size()) {
            Optional<RawDate> date = at(at);
            date.ifPresent(found -> dates.add(withPrefix(found)));
            at = date.map(found -> found.last() + 1).orElse(at + 1);
        }
        return dates;
    }

    private Optional<RawDate> at(int i) {
        Optional<RawDate> part = part(i);
        if (part.isPresent()) {
            return part;
        }
        Optional<RawDate> first = reader.at(i).or(() -> reader.year(i).filter(year -> standsAlone(i)));
        if (first.isEmpty()) {
            return bareDay(i);
        }
        return Optional.of(joined(first.get()));
    }

    /** "the first half of 2022". */
    private Optional<RawDate> part(int i) {
        Optional<Cue> cue = passage.cue(CueKind.INTERVAL, i).filter(found -> found.first() == i);
        if (cue.isEmpty() || !cue.get().value().contains(" ")) {
            return Optional.empty();
        }
        String[] words = cue.get().value().split(" ");
        boolean first = words[0].equals("months");
        int count = Integer.parseInt(words[1]);
        int months = first ? count : words[0].equals("half") ? 6 : 3;
        int number = first ? 1 : count;
        Optional<RawDate> year = reader.year(cue.get().last() + 1);
        int known = year.map(date -> date.from().year()).orElse(0);
        int last = year.map(RawDate::last).orElse(cue.get().last());
        PartialDate start = new PartialDate(known, (number - 1) * months + 1, 0);
        PartialDate end = new PartialDate(known, number * months, 0);
        return Optional.of(RawDate.of(i, last, start).to(last, start, end));
    }

    /** A year counts as a date after a preposition or such, not before a noun that it numbers. */
    private boolean standsAlone(int i) {
        boolean counts = i + 1 < passage.size() && passage.has(CueKind.COUNTED, i + 1);
        if (counts && !passage.isRole(i - 1, "in", "during", "of", "from")) {
            return false;
        }
        boolean before = i > 0
                && (passage.isFunction(i - 1)
                        || passage.token(i - 1).isMark()
                        || passage.has(CueKind.INTERVAL, i - 1)
                        || passage.has(CueKind.RELATIVE_DATE, i - 1));
        return before
                || i == 0
                || i + 1 == passage.size()
                || passage.token(i + 1).isMark();
    }

    /** "14 to 16 June 2022", "23 and 24 November". */
    private Optional<RawDate> bareDay(int i) {
        int day = reader.day(i);
        if (day == 0 || i + 2 >= passage.size() || !isLink(i + 1, true)) {
            return Optional.empty();
        }
        int at = i + 2 + (passage.isRole(i + 2, "article") ? 1 : 0);
        if (at >= passage.size()) {
            return Optional.empty();
        }
        return reader.at(at)
                .filter(end -> end.from().day() > 0 && !end.isRelative())
                .map(end -> {
                    PartialDate start =
                            new PartialDate(end.from().year(), end.from().month(), day);
                    return RawDate.of(i, end.last(), start).to(end.last(), start, end.from());
                });
    }

    private RawDate joined(RawDate first) {
        int link = first.last() + 1;
        if (first.isRelative() || link + 1 >= passage.size() || !isLink(link, false)) {
            return first;
        }
        int at = link + 1 + (passage.isRole(link + 1, "article") || isDayOf(link + 1) ? 1 : 0);
        if (at >= passage.size()) {
            return first;
        }
        PartialDate from = first.from();
        Optional<RawDate> end = reader.at(at).filter(date -> !date.isRelative()).or(() -> reader.year(at));
        boolean monthAfterDay = end.isPresent() && end.get().from().day() == 0 && from.day() > 0;
        if (end.isPresent() && !monthAfterDay) {
            return interval(first, end.get());
        }
        int day = from.day() > 0 ? reader.day(at) : 0;
        return day > from.day() ? laterDay(first, at, day) : first;
    }

    /** "October 5-7, 2015". */
    private RawDate laterDay(RawDate first, int at, int day) {
        boolean comma = passage.sentence().has(at + 1, ",");
        Optional<RawDate> year = reader.year(comma ? at + 2 : at + 1);
        int known = year.map(found -> found.from().year()).orElse(first.from().year());
        PartialDate from =
                new PartialDate(known, first.from().month(), first.from().day());
        return first.to(
                year.map(RawDate::last).orElse(at),
                from,
                new PartialDate(known, first.from().month(), day));
    }

    private RawDate interval(RawDate first, RawDate end) {
        PartialDate to = end.from().orYear(first.from().year());
        boolean earlier = first.from().month() > to.month()
                && to.month() > 0
                && first.from().month() > 0;
        int startYear =
                to.year() == 0 ? 0 : to.year() - (earlier && first.from().year() == 0 ? 1 : 0);
        PartialDate from = first.from().orYear(startYear).orMonth(first.from().day() > 0 ? to.month() : 0);
        return first.to(end.last(), from, to);
    }

    private boolean isDayOf(int i) {
        return i + 1 < passage.size() && passage.isRole(i, "of", "from") && reader.day(i + 1) > 0;
    }

    /** Whether a token joins two dates; "and" does only between days, or after "between". */
    private boolean isLink(int i, boolean days) {
        if (passage.token(i).isDash()) {
            return true;
        }
        if (passage.isRole(i, "and")) {
            return days || hasPrefix(i, "between");
        }
        return passage.has(CueKind.INTERVAL, i, "to");
    }

    private boolean hasPrefix(int i, String role) {
        for (int k = i - 1; k >= Math.max(0, i - 6); k--) {
            if (passage.isRole(k, role)) {
                return true;
            }
        }
        return false;
    }

    private RawDate withPrefix(RawDate date) {
        int before = date.first() - 1 - (passage.isRole(date.first() - 1, "article") ? 1 : 0);
        Optional<Cue> cue = passage.cue(CueKind.INTERVAL, before);
        if (cue.isEmpty()) {
            return date;
        }
        return switch (cue.get().value()) {
            case "since", "start" ->
                date.to().isPresent()
                        ? date
                        : date.withRole(cue.get().first(), cue.get().value());
            case "within" -> date.withRole(cue.get().first(), "within");
            case "from" -> date.to().isPresent() ? date.withRole(cue.get().first(), "") : date;
            default -> date;
        };
    }
}
