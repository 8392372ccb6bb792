package org.entente.metrics.targets.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many items a target asks for, how often, and when it holds.
 *
 * @param first the first day on which it holds; it always did if absent
 * @param last the last one; it goes on if absent
 */
public record Quota(BigDecimal amount, Per per, Optional<LocalDate> first, Optional<LocalDate> last) {

    public Quota {
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("A target must ask for something, not " + amount);
        }
    }

    /** The days on which it holds. */
    public Days days() {
        return new Days(
                first.orElse(Days.ALL.from()), last.map(day -> day.plusDays(1)).orElse(Days.ALL.to()));
    }

    /** The period that runs on a day, or else the one that is nearest. */
    public TargetPeriod runningOn(LocalDate day) {
        Days days = days();
        LocalDate lastDay = days.to().minusDays(1);
        LocalDate earliest = day.isBefore(days.from()) ? days.from() : day;
        return around(earliest.isAfter(lastDay) ? lastDay : earliest);
    }

    /**
     * The periods of which some days are among those that are asked for, the earliest first.
     *
     * @param limit stops after so many
     */
    public List<TargetPeriod> periods(Days asked, int limit) {
        List<TargetPeriod> periods = new ArrayList<>();
        Days wanted = asked.within(days());
        LocalDate day = wanted.from();
        while (day.isBefore(wanted.to()) && periods.size() < limit) {
            periods.add(around(day));
            day = per.around(day).to();
        }
        return periods;
    }

    private TargetPeriod around(LocalDate day) {
        Days whole = per.around(day);
        Days held = whole.within(days());
        if (per == Per.NONE) {
            return new TargetPeriod(Per.ONCE, held, held.count(), first.isPresent() && last.isPresent());
        }
        return new TargetPeriod(per.label(whole.from()), held, whole.count(), true);
    }
}
