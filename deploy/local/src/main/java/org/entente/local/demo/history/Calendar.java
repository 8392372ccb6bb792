package org.entente.local.demo.history;

import java.time.LocalDate;
import java.util.List;

/** How busy each day of the period is: growth over the months, the week, holidays and big news, and chance. */
final class Calendar {

    /** Monday to Sunday. */
    private static final List<Integer> WEEK = List.of(100, 103, 102, 100, 96, 60, 48);

    private final List<LocalDate> days;
    private final List<Season> seasons;

    Calendar(LocalDate first, LocalDate last, List<Season> seasons) {
        this.days = first.datesUntil(last.plusDays(1)).toList();
        this.seasons = seasons;
    }

    List<LocalDate> days() {
        return days;
    }

    /** Weights of the days, growing by {@code growthPercent} from the first to the last. */
    Weights weights(int growthPercent, Draws draws) {
        return Weights.of(days, day -> weight(day, growthPercent, draws.between(88, 112)));
    }

    private int weight(LocalDate day, int growthPercent, int chance) {
        int level = 1000 + 10 * growthPercent * days.indexOf(day) / days.size();
        int weekday = WEEK.get(day.getDayOfWeek().getValue() - 1);
        return level * weekday / 100 * season(day) / 100 * chance / 100;
    }

    private int season(LocalDate day) {
        return seasons.stream()
                .filter(season -> season.contains(day))
                .findFirst()
                .map(Season::percent)
                .orElse(100);
    }
}
