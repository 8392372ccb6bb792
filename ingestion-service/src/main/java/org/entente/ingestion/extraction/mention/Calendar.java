package org.entente.ingestion.extraction.mention;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.entente.ingestion.extraction.lexicon.CueKind;

/**
 * Turns dates as written into EDTF, counting relative ones from the document's own date.
 *
 * @param today the document's own date
 * @param year the year that dates without one belong to
 */
public record Calendar(Optional<LocalDate> today, Optional<Integer> year) {

    Optional<DateMention> resolve(Passage passage, RawDate date) {
        return edtf(passage, date)
                .map(edtf -> new DateMention(
                        date.first(), date.last(), passage.span(date.first(), date.last()), edtf, role(date)));
    }

    private static String role(RawDate date) {
        return date.relative().equals("before") ? "before" : date.role();
    }

    private Optional<String> edtf(Passage passage, RawDate date) {
        if (date.isRelative()) {
            return date.relative().equals("before") ? Optional.of("..") : relative(passage, date);
        }
        Optional<String> from = fill(date.from()).edtf();
        if (date.to().isPresent()) {
            Optional<String> to = fill(date.to().get()).edtf();
            return from.flatMap(start -> to.map(end -> start.equals(end) ? start : start + "/" + end));
        }
        return date.role().equals("since") ? from.map(start -> start + "/..") : from;
    }

    private PartialDate fill(PartialDate date) {
        return year.map(date::orYear).orElse(date);
    }

    private Optional<String> relative(Passage passage, RawDate date) {
        String[] parts = date.relative().split(" ");
        int count = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
        if (parts[0].equals("year") && count == 0 && year.isPresent()) {
            return year.map("%04d"::formatted);
        }
        return today.flatMap(day -> switch (parts[0]) {
            case "day" -> PartialDate.of(day.plusDays(count)).edtf();
            case "month" -> month(day.plusMonths(count));
            case "year" -> Optional.of("%04d".formatted(day.getYear() + count));
            case "weekday" -> PartialDate.of(weekday(passage, date, day, count)).edtf();
            case "weekday+" ->
                PartialDate.of(day.with(TemporalAdjusters.next(DayOfWeek.of(count))))
                        .edtf();
            default -> Optional.empty();
        });
    }

    private static LocalDate weekday(Passage passage, RawDate date, LocalDate day, int number) {
        DayOfWeek weekday = DayOfWeek.of(number);
        boolean future = passage.cues(CueKind.MOOD).stream()
                .anyMatch(mood -> mood.is("future") && mood.first() < date.first() && date.first() - mood.first() < 8);
        return day.with(future ? TemporalAdjusters.next(weekday) : TemporalAdjusters.previousOrSame(weekday));
    }

    private static Optional<String> month(LocalDate day) {
        return new PartialDate(day.getYear(), day.getMonthValue(), 0).edtf();
    }
}
