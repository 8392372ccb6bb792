package org.entente.metrics.targets;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.metrics.targets.model.Binding;
import org.entente.metrics.targets.model.Days;
import org.entente.metrics.targets.model.Member;
import org.entente.metrics.targets.model.Obligation;
import org.entente.metrics.targets.model.Per;
import org.entente.metrics.targets.model.Progress;
import org.entente.metrics.targets.model.Quota;
import org.entente.metrics.targets.model.TargetPeriod;
import org.hibernate.reactive.mutiny.Mutiny;

/** Finds what of a target has been reached, and tells of it once. */
@ApplicationScoped
public class ReachedTargets {

    /** How many obligations are read at once. */
    private static final int AT_ONCE = 20_000;

    private final Mutiny.SessionFactory sessions;
    private final LookStore looks;
    private final NameStore names;
    private final ProgressStore progress;
    private final Marks marks;

    ReachedTargets(
            Mutiny.SessionFactory sessions, LookStore looks, NameStore names, ProgressStore progress, Marks marks) {
        this.sessions = sessions;
        this.looks = looks;
        this.names = names;
        this.progress = progress;
        this.marks = marks;
    }

    /** Looks at one target, unless another instance does, and tells of everything in it that is reached and was not before. */
    Uni<Void> look(UUID target) {
        return looks.prepare(target)
                .chain(() -> sessions.withTransaction(
                        session -> looks.begin(session, target).chain(look -> look.map(begun -> look(session, begun))
                                .orElseGet(() -> Uni.createFrom().voidItem()))));
    }

    private Uni<Void> look(Mutiny.Session session, LookStore.Look look) {
        return session.find(Target.class, look.target()).chain(target -> mark(session, look, target)
                .chain(isDone ->
                        isDone ? looks.end(session, look) : Uni.createFrom().voidItem()));
    }

    /** Whether everything that is reached is marked now. */
    private Uni<Boolean> mark(Mutiny.Session session, LookStore.Look look, Target target) {
        Terms terms = target.terms();
        Measured measured = Measured.of(terms);
        Optional<Quota> quota = terms.quota().flatMap(said -> lookedAt(said, target));
        if (quota.isEmpty()) {
            return Uni.createFrom().item(true);
        }
        return names.members(measured.exchange()).chain(members -> looks.moved(look, measured)
                .map(months -> obligations(terms, quota.get(), members, months))
                .chain(chunks -> reached(target.id(), measured, chunks))
                .map(found -> toldOf(found, said(target)))
                .chain(found -> marks.add(session, target, found)));
    }

    /** What was reached once, and before anything says that it was to be, is no news. */
    private static Map<Obligation, Progress> toldOf(Map<Obligation, Progress> reached, LocalDate since) {
        return reached.entrySet().stream()
                .filter(each -> each.getValue()
                        .reachedOn()
                        .filter(day -> !day.isBefore(since))
                        .isPresent())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The first day of which a target is told that is to be reached once; of any other, its periods say so. */
    private static LocalDate said(Target target) {
        Terms terms = target.terms();
        return terms.from() == null && terms.perOrNone() == Per.NONE ? made(target) : Days.ALL.from();
    }

    private static LocalDate made(Target target) {
        return LocalDate.ofInstant(target.createdAt(), ZoneOffset.UTC);
    }

    /** One that does not say from when it holds is told of from the period on in which it was made; {@link #said} is for those of one. */
    private static Optional<Quota> lookedAt(Quota said, Target target) {
        if (said.first().isPresent() || said.per() == Per.NONE) {
            return Optional.of(said);
        }
        LocalDate first = said.per().around(made(target)).from();
        return said.last().filter(last -> last.isBefore(first)).isPresent()
                ? Optional.empty()
                : Optional.of(new Quota(said.amount(), said.per(), Optional.of(first), said.last()));
    }

    /** What is owed in the periods that have days in those months, in parts that can be read at once. */
    private static List<List<Obligation>> obligations(
            Terms terms, Quota quota, List<Member> members, List<LocalDate> months) {
        List<Binding.Unit> units = terms.binding().orElseThrow().units(members);
        List<TargetPeriod> periods = months.stream()
                .map(month -> new Days(month, month.plusMonths(1)))
                .flatMap(month -> quota.periods(month, Integer.MAX_VALUE).stream())
                .distinct()
                .toList();
        int periodsAtOnce = Math.max(1, AT_ONCE / Math.max(1, units.size()));
        List<List<Obligation>> chunks = new ArrayList<>();
        for (int from = 0; from < periods.size(); from += periodsAtOnce) {
            List<TargetPeriod> some = periods.subList(from, Math.min(periods.size(), from + periodsAtOnce));
            chunks.add(Binding.obligations(quota, some, units));
        }
        return chunks;
    }

    /** What is reached of that which is not marked. */
    private Uni<Map<Obligation, Progress>> reached(UUID target, Measured measured, List<List<Obligation>> chunks) {
        return Multi.createFrom()
                .iterable(chunks)
                .onItem()
                .transformToUniAndConcatenate(chunk -> marks.missing(target, chunk))
                .onItem()
                .transformToUniAndConcatenate(missing -> progress.progress(measured, missing, Days.ALL.to()))
                .onItem()
                .transformToIterable(Map::entrySet)
                .filter(each -> each.getValue().reachedOn().isPresent())
                .collect()
                .asMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
