package org.entente.metrics.targets;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.entente.http.ProblemException;
import org.entente.metrics.exchanges.Exchanges;
import org.entente.metrics.targets.model.Binding;
import org.entente.metrics.targets.model.Days;
import org.entente.metrics.targets.model.Member;
import org.entente.metrics.targets.model.Quota;
import org.entente.metrics.targets.model.Scope;
import org.entente.metrics.targets.model.TargetPeriod;

/** Holds the targets of an exchange against what was done. */
@ApplicationScoped
public class Attainments {

    /** Each is read by itself. */
    private static final int MOST_TARGETS = 1_000;

    private final Exchanges exchanges;
    private final Targets targets;
    private final TargetLists lists;
    private final NameStore names;
    private final LineReader lines;
    private final TargetsConfig config;
    private final Clock clock;

    Attainments(
            Exchanges exchanges,
            Targets targets,
            TargetLists lists,
            NameStore names,
            LineReader lines,
            TargetsConfig config,
            Clock clock) {
        this.exchanges = exchanges;
        this.targets = targets;
        this.lists = lists;
        this.names = names;
        this.lines = lines;
        this.config = config;
        this.clock = clock;
    }

    /** What is asked for; 404 if there is no such exchange or target, 400 if it is wrong or too much. */
    Uni<Attainment> of(String exchange, AttainmentParameters parameters) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate at = parameters.at(today);
        Optional<Days> window = parameters.window(at);
        Optional<String> member = parameters.member();
        Optional<UUID> target = parameters.target();
        return exchanges
                .require(exchange)
                .chain(() -> asked(exchange, target))
                .chain(found -> names.members(exchange)
                        .invoke(known -> requireMember(known, member))
                        .map(known -> workings(found, of(known, member), member.isPresent(), window, at)))
                .chain(workings -> attain(workings, at))
                .map(found -> Attainment.of(exchange, at, found));
    }

    private Uni<List<TargetView>> asked(String exchange, Optional<UUID> target) {
        return target.map(id -> targets.get(new Targets.Address(Optional.of(exchange), id))
                        .map(one -> one.withdrawal() == null ? List.of(one) : List.<TargetView>of()))
                .orElseGet(() -> lists.standing(exchange, MOST_TARGETS + 1).invoke(Attainments::requireFew));
    }

    /** What is to be read for each target, none of it if it were too much. */
    private List<Working> workings(
            List<TargetView> found, List<Member> members, boolean ofOne, Optional<Days> window, LocalDate at) {
        Predicate<Binding> wanted = binding -> !ofOne
                || binding.scope() == Scope.EACH_MEMBER
                || binding.member()
                        .filter(alias -> alias.equals(members.get(0).alias()))
                        .isPresent();
        List<Working> workings = new ArrayList<>();
        long left = config.maxLines();
        for (TargetView target : found) {
            Binding binding = target.terms().binding().orElseThrow();
            if (wanted.test(binding)) {
                Working working = working(target, binding, members, window, at, left);
                left -= Math.max(1, working.size());
                requireRoom(left);
                if (working.isAskedFor()) {
                    workings.add(working);
                }
            }
        }
        return workings;
    }

    private static Working working(
            TargetView target, Binding binding, List<Member> members, Optional<Days> window, LocalDate at, long left) {
        List<Binding.Unit> units = binding.units(members);
        List<TargetPeriod> periods = target.terms()
                .quota()
                .map(quota -> periods(quota, window, at, (int) left + 1))
                .orElse(List.of());
        return new Working(target, units, periods);
    }

    private static List<TargetPeriod> periods(Quota quota, Optional<Days> window, LocalDate at, int limit) {
        return window.map(days -> quota.periods(days, limit)).orElseGet(() -> List.of(quota.runningOn(at)));
    }

    private Uni<List<Attainment.OfTarget>> attain(List<Working> workings, LocalDate at) {
        return Multi.createFrom()
                .iterable(workings)
                .onItem()
                .transformToUniAndConcatenate(working -> lines.attain(working, at))
                .collect()
                .asList();
    }

    private void requireRoom(long left) {
        if (left < 0) {
            throw ProblemException.invalid(
                    "from",
                    "The answer would have more than " + config.maxLines()
                            + " lines. Ask for a shorter time, one member or one target.");
        }
    }

    private static void requireFew(List<TargetView> targets) {
        if (targets.size() > MOST_TARGETS) {
            throw ProblemException.invalid(
                    "target", "There are more than " + MOST_TARGETS + " targets. Ask for one of them.");
        }
    }

    private static void requireMember(List<Member> known, Optional<String> member) {
        if (member.isPresent() && of(known, member).isEmpty()) {
            throw ProblemException.invalid("member", "'" + member.get() + "' is no member of this exchange.");
        }
    }

    private static List<Member> of(List<Member> known, Optional<String> member) {
        return known.stream()
                .filter(each -> member.map(alias -> alias.equals(each.alias())).orElse(true))
                .toList();
    }

    /** A target with who owes it and when. */
    record Working(TargetView target, List<Binding.Unit> units, List<TargetPeriod> periods) {

        /** Whether it has days among those that are asked for; a goal without a number has no periods, and always is. */
        boolean isAskedFor() {
            return !periods.isEmpty() || target.terms().amount() == null;
        }

        long size() {
            return (long) units.size() * periods.size();
        }
    }
}
