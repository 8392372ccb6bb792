package org.entente.metrics.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.entente.metrics.series.Table;
import org.jspecify.annotations.Nullable;

/**
 * Reported numbers of an exchange, each held against the counted one.
 *
 * @param asOf when the reported numbers counted, if that was asked for; what is counted is always the present figures
 * @param countedSince the hour of the first event of any action; absent if there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reconciliation(
        String exchange, @Nullable Instant asOf, @Nullable Instant countedSince, List<ReconciledNumber> items)
        implements Table {

    @Override
    public List<String> header() {
        return ReconciliationLine.HEADER;
    }

    @Override
    public Stream<List<String>> rows() {
        return items.stream().map(ReconciliationLine::of);
    }
}
