package org.entente.metrics.series;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * @param rulesApart whether the versions of the rules are to be looked up elsewhere
 */
record SeriesQuery(String sql, Tuple parameters, boolean fromEvents, boolean rulesApart) {

    /**
     * A row for each line and not for each figure: there can be thousands of figures, and to bring each as a row of its own, with its texts,
     * would take longer than to find them. And the versions of the rules come as two numbers, unless the line's figures differ in them.
     */
    private static final String LINES = """
            select %1$s, array_agg(bucket) as buckets, array_agg(value) as values,
              min(first_version) as first_version, max(last_version) as last_version,
              case when min(first_version) <> max(last_version) then array_agg(first_version) end as first_versions,
              case when min(first_version) <> max(last_version) then array_agg(last_version) end as last_versions
            from (%2$s) as figure
            group by %1$s
            """;

    /** Where each stored row is a figure by itself, so that there is nothing to add up. */
    private static final String FROM_MONTHS_OF_MEMBERS = """
            select %s, width_bucket(period, $5::timestamptz[]) as bucket, %s as value,
              first_rules_version as first_version, last_rules_version as last_version
            from member_month r
            where exchange_id = $1 and action = any($2) and period >= $3 and period < $4 and %s > 0
            limit $6
            """;

    private static final String FROM_ROLL_UPS = """
            select %1$s, width_bucket(period, $5::timestamptz[]) as bucket, sum(%2$s)::bigint as value,
              min(first_rules_version) as first_version, max(last_rules_version) as last_version
            from %4$s r %5$s
            where r.exchange_id = $1 and action = any($2) and period >= $3 and period < $4 and %3$s > 0
            group by %1$s, bucket
            limit $6
            """;

    /** The same for hours of the whole exchange, of which a row for each member would be too many to add up. They do not say their rules. */
    private static final String FROM_HOURS_OF_EXCHANGE = """
            select %1$s, width_bucket(period, $5::timestamptz[]) as bucket, sum(%2$s)::bigint as value,
              null::integer as first_version, null::integer as last_version
            from exchange_hour
            where exchange_id = $1 and action = any($2) and period >= $3 and period < $4 and total > 0
            group by %1$s, bucket
            limit $6
            """;

    private static final String TOTALS_FROM_EVENTS = """
            select %1$s, width_bucket(time, $5::timestamptz[]) as bucket, count(*) as value,
              min(rules_version) as first_version, max(rules_version) as last_version
            from exchange_event r %2$s
            where r.exchange_id = $1 and action = any($2) and time >= $3 and time < $4 and %3$s
            group by %1$s, bucket
            limit $6
            """;

    /** As in the roll-ups, an item counts where its first event of the day (or hour; $7 has their starts) stands. */
    private static final String UNIQUES_FROM_EVENTS = """
            with first as (
              select distinct on (action, member, item_id, width_bucket(time, $7::timestamptz[]))
                exchange_id, action, member, media_type, rules_version, width_bucket(time, $5::timestamptz[]) as bucket
              from exchange_event
              where exchange_id = $1 and action = any($2) and time >= $3 and time < $4 and %3$s
              order by action, member, item_id, width_bucket(time, $7::timestamptz[]), time, source, id
            )
            select %1$s, bucket, count(*) as value,
              min(rules_version) as first_version, max(rules_version) as last_version
            from first r %2$s
            group by %1$s, bucket
            limit $6
            """;

    /** Only country and group need it: members are never deleted, so it never changes what is counted. */
    private static final String JOIN_MEMBER =
            "join member m on m.exchange_id = r.exchange_id and m.organisation = r.member";

    private static final String JOIN_GROUPS = JOIN_MEMBER + """
             cross join lateral (
              select distinct group_name from unnest(case when m.groups = '{}' then array[''] else m.groups end) as group_name
            ) as g
            """;

    /** @param limit the most figures, over all lines */
    static SeriesQuery of(SeriesQuestion question, List<Period> periods, int limit) {
        SeriesQuery figures = figures(question, periods, limit);
        String lines = LINES.formatted(line(question.by()), figures.sql);
        return new SeriesQuery(lines, figures.parameters, figures.fromEvents, figures.rulesApart);
    }

    private static SeriesQuery figures(SeriesQuestion question, List<Period> periods, int limit) {
        String line = line(question.by());
        String join = join(question.by());
        Tuple parameters = parameters(question, periods).addInteger(limit);
        Optional<RollUp> rollUp = question.exactRollUp(periods);
        if (rollUp.isPresent()) {
            return fromRollUps(question, rollUp.get(), parameters);
        }
        String counts = question.includeExcluded() ? "true" : "excluded_by is null";
        if (question.count() == CountKind.TOTAL) {
            return new SeriesQuery(TOTALS_FROM_EVENTS.formatted(line, join, counts), parameters, true, false);
        }
        parameters.addValue(starts(spansOfUniqueness(question, periods)));
        return new SeriesQuery(UNIQUES_FROM_EVENTS.formatted(line, join, counts), parameters, true, false);
    }

    private static SeriesQuery fromRollUps(SeriesQuestion question, RollUp rollUp, Tuple parameters) {
        String line = line(question.by());
        String value = question.count() == CountKind.TOTAL ? "total" : "uniques";
        if (rollUp == RollUp.HOUR && question.by().isEmpty() && !question.includeExcluded()) {
            return new SeriesQuery(FROM_HOURS_OF_EXCHANGE.formatted(line, value), parameters, false, true);
        }
        String raw = question.includeExcluded() ? "raw_" : "";
        boolean isStoredSo = rollUp == RollUp.MONTH
                && question.granularity() == Granularity.MONTH
                && question.by().equals(List.of(Dimension.MEMBER));
        String statement = isStoredSo ? FROM_MONTHS_OF_MEMBERS : FROM_ROLL_UPS;
        String source = question.by().contains(Dimension.MEDIA_TYPE)
                ? RollUpTables.byMediaType(rollUp)
                : RollUpTables.byMember(rollUp);
        String sql = statement.formatted(line, raw + value, raw + "total", source, join(question.by()));
        return new SeriesQuery(sql, parameters, false, false);
    }

    private static String join(List<Dimension> by) {
        if (by.contains(Dimension.GROUP)) {
            return JOIN_GROUPS;
        }
        return by.contains(Dimension.COUNTRY) ? JOIN_MEMBER : "";
    }

    private static Tuple parameters(SeriesQuestion question, List<Period> periods) {
        return Tuple.tuple()
                .addString(question.exchange())
                .addValue(question.actions().stream().map(Action::wireName).toArray(String[]::new))
                .addOffsetDateTime(utc(question.window().from()))
                .addOffsetDateTime(utc(question.window().to()))
                .addValue(starts(periods));
    }

    /** The columns that tell lines apart: the action, and those of the key. */
    private static String line(List<Dimension> by) {
        return Stream.concat(Stream.of("action"), by.stream().map(SeriesQuery::column))
                .collect(Collectors.joining(", "));
    }

    private static String column(Dimension dimension) {
        return switch (dimension) {
            case MEMBER -> "member";
            case COUNTRY -> "country";
            case GROUP -> "group_name";
            case MEDIA_TYPE -> "media_type";
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
