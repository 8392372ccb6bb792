package org.entente.metrics.targets;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.metrics.targets.model.Binding;
import org.entente.metrics.targets.model.Days;
import org.entente.metrics.targets.model.Obligation;
import org.entente.metrics.targets.model.Pace;
import org.entente.metrics.targets.model.Progress;
import org.entente.metrics.targets.model.Quota;
import org.entente.metrics.targets.model.State;

/** Reads how it stands with one target. */
@ApplicationScoped
public class LineReader {

    private final ProgressStore store;

    LineReader(ProgressStore store) {
        this.store = store;
    }

    /** How it stands on a day, with what had been done by the end of it. */
    Uni<Attainment.OfTarget> attain(Attainments.Working working, LocalDate at) {
        Terms terms = working.target().terms();
        return terms.quota()
                .map(quota -> attain(working, quota, Measured.of(terms), at))
                .orElseGet(() -> Uni.createFrom().item(LineWriter.goal(working.target())));
    }

    private Uni<Attainment.OfTarget> attain(Attainments.Working working, Quota quota, Measured measured, LocalDate at) {
        List<Obligation> obligations = Binding.obligations(quota, working.periods(), working.units());
        return store.progress(measured, obligations, at.plusDays(1))
                .chain(progress -> paces(working, quota, measured, progress, at)
                        .map(paces -> LineWriter.target(working.target(), progress, paces, at)));
    }

    /** The paces of the units that have something to do; nothing is read if none has. */
    private Uni<Map<String, Pace>> paces(
            Attainments.Working working,
            Quota quota,
            Measured measured,
            Map<Obligation, Progress> progress,
            LocalDate at) {
        Days lately = Pace.lately(at).within(quota.days());
        boolean anyRuns = progress.entrySet().stream()
                .anyMatch(each ->
                        State.of(each.getKey(), each.getValue().done(), at).isRunning());
        if (!anyRuns || lately.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return store.done(measured, working.units(), lately).map(done -> working.units().stream()
                .collect(Collectors.toMap(
                        Binding.Unit::name, unit -> Pace.of(lately, unit.days(), done.getOrDefault(unit.name(), 0L)))));
    }
}
