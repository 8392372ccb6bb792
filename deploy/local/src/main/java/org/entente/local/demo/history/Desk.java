package org.entente.local.demo.history;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Draws who acts on a day, and at what hour of that newsroom's clock. */
final class Desk {

    /** Six in the morning to nine in the evening. */
    private static final Weights ALL_HOURS = Weights.of(4, 8, 10, 11, 11, 10, 7, 7, 9, 10, 9, 8, 7, 5, 3, 2);

    /** Six in the morning to five in the afternoon: an uploaded item is still pushed on the same day. */
    private static final Weights OFFICE_HOURS = Weights.of(1, 3, 8, 11, 11, 10, 6, 6, 9, 10, 8, 5);

    private static final int FIRST_HOUR = 6;

    private final Draws draws;
    private final List<Member> members;

    Desk(Draws draws, List<Member> members) {
        this.draws = draws;
        this.members = members;
    }

    Member activeMember(LocalDate day) {
        return members.get(draws.index(Weights.of(members, member -> member.belongsOn(day) ? member.size() : 0)));
    }

    Member anotherMember(LocalDate day, Member first) {
        Member drawn = activeMember(day);
        while (drawn.equals(first)) {
            drawn = activeMember(day);
        }
        return drawn;
    }

    Member uploader(LocalDate day) {
        return members.get(draws.index(Weights.of(members, member -> member.belongsOn(day) ? member.uploads() : 0)));
    }

    Instant anyHour(LocalDate day, Member member) {
        return at(day, member, draws.index(ALL_HOURS));
    }

    Instant officeHour(LocalDate day, Member member) {
        return at(day, member, draws.index(OFFICE_HOURS));
    }

    Instant later(Instant time, int minMinutes, int maxMinutes) {
        return time.plus(Duration.ofSeconds(draws.between(60 * minMinutes, 60 * maxMinutes)));
    }

    private Instant at(LocalDate day, Member member, int hour) {
        return day.atTime(FIRST_HOUR + hour, draws.below(60), draws.below(60))
                .toInstant(ZoneOffset.ofHours(member.utcOffsetHours()));
    }
}
