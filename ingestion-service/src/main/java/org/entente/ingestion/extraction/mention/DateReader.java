package org.entente.ingestion.extraction.mention;

import java.util.Optional;
import java.util.Set;
import org.entente.ingestion.extraction.lexicon.Cue;
import org.entente.ingestion.extraction.lexicon.CueKind;
import org.entente.ingestion.extraction.text.Token;

/** Reads one date at a place in a sentence: a day, a month, a year, a season, a weekday or a relative date. */
final class DateReader {
    private static final Set<String> ENDINGS = Set.of("st", "nd", "rd", "th", "er", "\u00ba", "\u00aa");
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2199;

    private final Passage passage;
    private final boolean monthFirst;

    DateReader(Passage passage, boolean monthFirst) {
        this.passage = passage;
        this.monthFirst = monthFirst;
    }

    Optional<RawDate> at(int index) {
        return numeric(index)
                .or(() -> dayAndMonth(index))
                .or(() -> monthAndDay(index))
                .or(() -> season(index))
                .or(() -> weekday(index))
                .or(() -> relative(index));
    }

    private Optional<RawDate> numeric(int i) {
        Token token = passage.token(i);
        if (!token.isNumber()) {
            return Optional.empty();
        }
        String[] dotted = token.text().split("[.]");
        if (dotted.length == 3) {
            return parts(i, i, number(dotted[0]), number(dotted[1]), number(dotted[2]));
        }
        if (i + 4 < passage.size()
                && isLink(i + 1)
                && isLink(i + 3)
                && passage.token(i + 1).is(passage.token(i + 3).lower())) {
            return parts(i, i + 4, number(i), number(i + 2), number(i + 4));
        }
        return Optional.empty();
    }

    private boolean isLink(int i) {
        Token token = passage.token(i);
        return token.glued() && passage.token(i + 1).glued() && (token.is("-") || token.is("/") || token.is("."));
    }

    private Optional<RawDate> parts(int first, int last, int a, int b, int c) {
        PartialDate date;
        if (isYear(a)) {
            date = new PartialDate(a, b, c);
        } else if (b > 12 || (monthFirst && a <= 12)) {
            date = new PartialDate(c, a, b);
        } else {
            date = new PartialDate(c, b, a);
        }
        boolean real = isYear(date.year()) && date.day0().isPresent();
        return real ? Optional.of(RawDate.of(first, last, date)) : Optional.empty();
    }

    private Optional<RawDate> dayAndMonth(int i) {
        int day = day(i);
        int at = i + 1;
        if (day == 0) {
            return Optional.empty();
        }
        at += passage.isRole(at, "of") ? 1 : 0;
        Optional<Cue> month = passage.cue(CueKind.MONTH, at);
        if (month.isEmpty()) {
            return Optional.empty();
        }
        int last = afterStop(month.get().last());
        int year = yearAfter(last);
        int end = year > 0 ? yearIndex(last) : last;
        return Optional.of(RawDate.of(
                i, end, new PartialDate(year, Integer.parseInt(month.get().value()), day)));
    }

    private Optional<RawDate> monthAndDay(int i) {
        Optional<Cue> cue = passage.cue(CueKind.MONTH, i);
        if (cue.isEmpty()) {
            return Optional.empty();
        }
        int month = Integer.parseInt(cue.get().value());
        int last = afterStop(cue.get().last());
        int day = last + 1 < passage.size() && !isYearAt(last + 1) ? day(last + 1) : 0;
        int end = day > 0 ? last + 1 : last;
        int year = yearAfter(end);
        return Optional.of(RawDate.of(i, year > 0 ? yearIndex(end) : end, new PartialDate(year, month, day)));
    }

    private Optional<RawDate> season(int i) {
        Optional<Cue> season = passage.cue(CueKind.SEASON, i);
        if (season.isEmpty()) {
            return Optional.empty();
        }
        int year = yearAfter(season.get().last());
        PartialDate date = new PartialDate(year, Integer.parseInt(season.get().value()), 0);
        return year == 0
                ? Optional.empty()
                : Optional.of(RawDate.of(i, yearIndex(season.get().last()), date));
    }

    private Optional<RawDate> weekday(int i) {
        Optional<Cue> weekday = passage.cue(CueKind.WEEKDAY, i);
        if (weekday.isEmpty()) {
            return Optional.empty();
        }
        boolean next = passage.sentence().has(i - 1, "next");
        return Optional.of(RawDate.relative(
                i, i, (next ? "weekday+ " : "weekday ") + weekday.get().value()));
    }

    private Optional<RawDate> relative(int i) {
        return passage.cue(CueKind.RELATIVE_DATE, i)
                .filter(cue -> cue.first() == i)
                .map(cue -> RawDate.relative(i, cue.last(), cue.value()));
    }

    /** A bare year, which only its surroundings can tell from a number. */
    Optional<RawDate> year(int i) {
        return isYearAt(i) ? Optional.of(RawDate.of(i, i, new PartialDate(number(i), 0, 0))) : Optional.empty();
    }

    int day(int i) {
        if (i < 0 || i >= passage.size() || passage.token(i).isMark()) {
            return 0;
        }
        Token token = passage.token(i);
        int digits = 0;
        while (digits < token.text().length() && Character.isDigit(token.text().charAt(digits))) {
            digits++;
        }
        boolean ends = digits == token.text().length()
                || ENDINGS.contains(token.lower().substring(digits));
        int day = ends && digits <= 2 ? number(token.text().substring(0, digits)) : 0;
        return day >= 1 && day <= 31 ? day : 0;
    }

    private int afterStop(int i) {
        boolean stop = i + 2 < passage.size()
                && passage.token(i + 1).is(".")
                && passage.token(i + 1).glued()
                && passage.token(i + 2).isNumber();
        return stop ? i + 1 : i;
    }

    private int yearAfter(int i) {
        int at = yearIndex(i);
        return isYearAt(at) ? number(at) : 0;
    }

    private int yearIndex(int i) {
        boolean link = i + 1 < passage.size() && (passage.token(i + 1).is(",") || passage.isRole(i + 1, "of"));
        return link ? i + 2 : i + 1;
    }

    boolean isYearAt(int i) {
        return i >= 0 && i < passage.size() && passage.token(i).text().length() == 4 && isYear(number(i));
    }

    private static boolean isYear(int number) {
        return number >= FIRST_YEAR && number <= LAST_YEAR;
    }

    private int number(int i) {
        return passage.token(i).isNumber() ? number(passage.token(i).text()) : 0;
    }

    private static int number(String digits) {
        boolean plain =
                !digits.isEmpty() && digits.length() <= 4 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? Integer.parseInt(digits) : 0;
    }
}
