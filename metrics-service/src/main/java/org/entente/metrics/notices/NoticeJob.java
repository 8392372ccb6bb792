package org.entente.metrics.notices;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.entente.metrics.notices.model.NoticeRule;

/** Holds the last complete month of every exchange and member against the twelve before it. */
@ApplicationScoped
public class NoticeJob {

    private final MonthStore months;
    private final NoticeStore notices;
    private final NoticeRule rule;
    private final Clock clock;

    NoticeJob(MonthStore months, NoticeStore notices, NoticesConfig config, Clock clock) {
        this.months = months;
        this.notices = notices;
        this.rule = new NoticeRule(config.distances(), config.share(), config.fewestMonths());
        this.clock = clock;
    }

    /** Raises a notice for each figure that stands out and was not raised before. */
    @Scheduled(
            every = "${entente.metrics.notices.interval:1h}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        LocalDate month = YearMonth.now(clock).minusMonths(1).atDay(1);
        return months.totals(month)
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(line -> judge(line, month))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> judge(MonthStore.Line line, LocalDate month) {
        return rule.judge(line.value(), line.history())
                .map(finding -> notices.raise(line, month, finding, clock.instant()))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
