package org.entente.metrics.exchanges;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An organisation's membership of an exchange, as it is stored. */
@Entity
class Member {

    /** What identifies a membership. */
    @Embeddable
    record Key(@Column(name = "exchange_id") String exchange, String organisation) {}

    @EmbeddedId
    private Key key;

    private String name;

    private String country;

    @Column(name = "joined_on")
    private LocalDate joinedOn;

    @Column(name = "left_on")
    private @Nullable LocalDate leftOn;

    private String[] groups;

    @Column(name = "is_test")
    private boolean isTest;

    protected Member() {}

    Member(Key key, Membership membership) {
        this.key = key;
        update(membership);
    }

    final void update(Membership membership) {
        this.name = membership.name();
        this.country = membership.country();
        this.joinedOn = membership.joinedOn();
        this.leftOn = membership.leftOn();
        this.groups = membership.groups().toArray(String[]::new);
        this.isTest = membership.isForTests();
    }

    /** Whether that membership begins after this one ended, so that it is another time of the same organisation. */
    boolean isRejoinedBy(Membership membership) {
        return leftOn != null && !membership.joinedOn().isBefore(leftOn);
    }

    LocalDate joinedOn() {
        return joinedOn;
    }

    MemberView view() {
        return new MemberView(
                key.organisation(), name, country, joinedOn, leftOn, List.of(groups), isTest ? Boolean.TRUE : null);
    }
}
