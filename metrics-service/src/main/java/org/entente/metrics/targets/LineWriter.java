package org.entente.metrics.targets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.metrics.targets.model.Days;
import org.entente.metrics.targets.model.Obligation;
import org.entente.metrics.targets.model.Pace;
import org.entente.metrics.targets.model.Progress;
import org.entente.metrics.targets.model.State;
import org.jspecify.annotations.Nullable;

/** Writes how it stands with a target. */
final class LineWriter {

    private static final int DECIMALS = 4;

    private LineWriter() {}

    /** A goal without a number. */
    static Attainment.OfTarget goal(TargetView target) {
        String state =
                target.terms().reportedCompleted() == null ? State.OPEN.wireName() : Attainment.REPORTED_COMPLETED;
        return new Attainment.OfTarget(target, state, null, null, null, null, List.of());
    }

    /** A target with a number. */
    static Attainment.OfTarget target(
            TargetView target, Map<Obligation, Progress> progress, Map<String, Pace> paces, LocalDate at) {
        List<Attainment.Line> lines = progress.entrySet().stream()
                .map(each -> line(
                        each.getKey(),
                        each.getValue(),
                        Optional.ofNullable(paces.get(each.getKey().unit())),
                        at))
                .toList();
        BigDecimal owed = progress.keySet().stream().map(Obligation::owed).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal met = progress.entrySet().stream()
                .map(each -> each.getKey()
                        .owed()
                        .min(BigDecimal.valueOf(each.getValue().done())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        long done = progress.values().stream().mapToLong(Progress::done).sum();
        return new Attainment.OfTarget(
                target,
                state(lines),
                rounded(owed),
                due(progress, at),
                done,
                lines.isEmpty() ? null : share(met, owed),
                lines);
    }

    private static Attainment.Line line(Obligation obligation, Progress progress, Optional<Pace> pace, LocalDate at) {
        Days days = obligation.period().days();
        State state = State.of(obligation, progress.done(), at);
        BigDecimal owed = obligation.owed();
        return new Attainment.Line(
                obligation.unit().isEmpty() ? null : obligation.unit(),
                obligation.period().label(),
                days.from().equals(Days.ALL.from()) ? null : days.from(),
                days.to().equals(Days.ALL.to()) ? null : days.to().minusDays(1),
                rounded(owed),
                obligation.due(at).map(LineWriter::rounded).orElse(null),
                progress.done(),
                share(BigDecimal.valueOf(progress.done()), owed),
                state.wireName(),
                progress.reachedOn().orElse(null),
                state.isRunning() ? projection(pace, owed.subtract(BigDecimal.valueOf(progress.done())), at) : null);
    }

    private static Attainment.@Nullable Projection projection(Optional<Pace> pace, BigDecimal left, LocalDate at) {
        return pace.flatMap(known -> known.arrival(left, at).map(on -> new Attainment.Projection(on, basis(known))))
                .orElse(null);
    }

    private static Attainment.Basis basis(Pace pace) {
        BigDecimal perDay = BigDecimal.valueOf(pace.done())
                .divide(BigDecimal.valueOf(pace.bound()), DECIMALS, RoundingMode.HALF_UP);
        return new Attainment.Basis(
                pace.days().from(), pace.days().to().minusDays(1), pace.bound(), pace.done(), plain(perDay));
    }

    private static @Nullable BigDecimal due(Map<Obligation, Progress> progress, LocalDate at) {
        List<Optional<BigDecimal>> dues =
                progress.keySet().stream().map(each -> each.due(at)).toList();
        return dues.stream().allMatch(Optional::isPresent)
                ? rounded(dues.stream().flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add))
                : null;
    }

    /** What all lines have in common, or else the worst news. */
    private static String state(List<Attainment.Line> lines) {
        List<String> states =
                lines.stream().map(Attainment.Line::state).distinct().toList();
        if (states.size() <= 1) {
            return states.isEmpty() ? State.OPEN.wireName() : states.get(0);
        }
        boolean isLate = states.contains(State.BEHIND.wireName()) || states.contains(State.MISSED.wireName());
        boolean goesOn = states.contains(State.ON_TRACK.wireName()) || states.contains(State.UPCOMING.wireName());
        if (isLate) {
            boolean isOver = !goesOn && !states.contains(State.BEHIND.wireName());
            return (isOver ? State.MISSED : State.BEHIND).wireName();
        }
        return (goesOn ? State.ON_TRACK : State.OPEN).wireName();
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return plain(part.divide(whole, DECIMALS, RoundingMode.HALF_UP));
    }

    private static BigDecimal rounded(BigDecimal number) {
        return plain(number.setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
