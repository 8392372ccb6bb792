package org.entente.metrics.targets.model;

import java.util.List;
import java.util.Optional;

/**
 * Whom a target binds.
 *
 * @param member the alias, if it binds one member
 * @param country ISO 3166-1 alpha-2, if it binds a country's members
 */
public record Binding(Scope scope, Optional<String> member, Optional<String> country) {

    /** The unit of what is owed by all together. */
    public static final String TOGETHER = "";

    /** Who owes by itself: members, or all that are bound as one. */
    public List<Unit> units(List<Member> members) {
        return switch (scope) {
            case EXCHANGE, COUNTRY -> List.of(new Unit(TOGETHER, List.of(Days.ALL)));
            case MEMBER ->
                members.stream()
                        .filter(each -> each.alias().equals(member.orElse(TOGETHER)))
                        .map(Unit::of)
                        .toList();
            case EACH_MEMBER ->
                members.stream()
                        .filter(each -> !each.isForTests())
                        .map(Unit::of)
                        .toList();
        };
    }

    /** What some units owe in some periods. */
    public static List<Obligation> obligations(Quota quota, List<TargetPeriod> periods, List<Unit> units) {
        return units.stream()
                .flatMap(unit -> periods.stream()
                        .map(period -> Obligation.of(unit.name(), quota, period, unit.days()))
                        .flatMap(Optional::stream))
                .toList();
    }

    /**
     * Who owes.
     *
     * @param name the member's alias; empty for all that are bound as one
     * @param days on which it is bound
     */
    public record Unit(String name, List<Days> days) {

        static Unit of(Member member) {
            return new Unit(member.alias(), member.days());
        }
    }
}
