package org.entente.metrics.series;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.metrics.events.model.Action;
import org.entente.metrics.series.model.CountKind;
import org.entente.metrics.series.model.Dimension;
import org.entente.metrics.series.model.Granularity;
import org.entente.metrics.series.model.Period;
import org.entente.metrics.series.model.RollUp;
import org.entente.metrics.series.model.SeriesQuestion;

/**
 * The statement that answers a question, from a roll-up where one gives the exact answer, else from the events.
 *
 * <p>Rows are put into periods by comparing them with the periods' first moments ({@code width_bucket}), so that the service alone
 * decides what a day or hour of a time zone is, and no second time zone database can disagree.
 *
 * @param fromEvents whether it reads events, which are not kept for good
 */
record SeriesQuery(String sql, Tuple parameters, boolean fromEvents) {

    private static final String FROM_ROLL_UPS = """
            select action, %s as key, width_bucket(period, $5::timestamptz[]) as bucket, sum(%s)::bigint as value
            from roll_up r %s
            where r.exchange_id = $1 and action = any($2) and period >= $3 and period < $4 and granularity = $7
              and total > 0
            group by 1, 2, 3
            limit $6
            """;

    /** The same for hours of the whole exchange, of which a row for each member would be too many to add up. */
    private static final String FROM_HOURS_OF_EXCHANGE = """
            select action, %s as key, width_bucket(period, $5::timestamptz[]) as bucket, sum(%s)::bigint as value
            from exchange_hour
            where exchange_id = $1 and action = any($2) and period >= $3 and period < $4 and total > 0
            group by 1, 2, 3
            limit $6
            """;

    private static final String TOTALS_FROM_EVENTS = """
            select action, %s as key, width_bucket(time, $5::timestamptz[]) as bucket, count(*) as value
            from exchange_event r %s
            where r.exchange_id = $1 and action = any($2) and time >= $3 and time < $4 and excluded_by is null
            group by 1, 2, 3
            limit $6
            """;

    /** As in the roll-ups, an item counts where its first event of the day (or hour; $7 has their starts) stands. */
    private static final String UNIQUES_FROM_EVENTS = """
            with first as (
              select distinct on (action, member, item_id, width_bucket(time, $7::timestamptz[]))
                exchange_id, action, member, media_type, width_bucket(time, $5::timestamptz[]) as bucket
              from exchange_event
              where exchange_id = $1 and action = any($2) and time >= $3 and time < $4 and excluded_by is null
              order by action, member, item_id, width_bucket(time, $7::timestamptz[]), time, source, id
            )
            select action, %s as key, bucket, count(*) as value
            from first r %s
            group by 1, 2, 3
            limit $6
            """;

    /** Only the country needs it: members are never deleted, so it never changes what is counted. */
    private static final String JOIN_MEMBER =
            "join member m on m.exchange_id = r.exchange_id and m.organisation = r.member";

    static SeriesQuery of(SeriesQuestion question, List<Period> periods, int limit) {
        String key = key(question.by());
        String join = question.by().contains(Dimension.COUNTRY) ? JOIN_MEMBER : "";
        Tuple parameters = parameters(question, periods).addInteger(limit);
        Optional<RollUp> rollUp = question.exactRollUp(periods);
        if (rollUp.isPresent()) {
            String value = question.count() == CountKind.TOTAL ? "total" : "uniques";
            if (rollUp.get() == RollUp.HOUR && question.by().isEmpty()) {
                return new SeriesQuery(FROM_HOURS_OF_EXCHANGE.formatted(key, value), parameters, false);
            }
            parameters.addString(rollUp.get().storedName());
            return new SeriesQuery(FROM_ROLL_UPS.formatted(key, value, join), parameters, false);
        }
        if (question.count() == CountKind.TOTAL) {
            return new SeriesQuery(TOTALS_FROM_EVENTS.formatted(key, join), parameters, true);
        }
        parameters.addValue(starts(spansOfUniqueness(question, periods)));
        return new SeriesQuery(UNIQUES_FROM_EVENTS.formatted(key, join), parameters, true);
    }

    private static Tuple parameters(SeriesQuestion question, List<Period> periods) {
        return Tuple.tuple()
                .addString(question.exchange())
                .addValue(question.actions().stream().map(Action::wireName).toArray(String[]::new))
                .addOffsetDateTime(utc(question.window().from()))
                .addOffsetDateTime(utc(question.window().to()))
                .addValue(starts(periods));
    }

    private static String key(List<Dimension> by) {
        return by.stream().map(SeriesQuery::column).collect(Collectors.joining(", ", "array[", "]::text[]"));
    }

    private static String column(Dimension dimension) {
        return switch (dimension) {
            case MEMBER -> "r.member";
            case COUNTRY -> "m.country";
            case MEDIA_TYPE -> "r.media_type";
        };
    }

    private static List<Period> spansOfUniqueness(SeriesQuestion question, List<Period> periods) {
        return question.granularity() == Granularity.HOUR
                ? periods
                : Granularity.DAY.periods(question.window(), question.zone(), Integer.MAX_VALUE);
    }

    private static OffsetDateTime[] starts(List<Period> periods) {
        return periods.stream().map(period -> utc(period.start())).toArray(OffsetDateTime[]::new);
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
