package org.entente.metrics.items;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.entente.identity.OrganisationAlias;
import org.entente.metrics.exchanges.Exchanges;
import org.entente.metrics.exchanges.Members;
import org.entente.metrics.series.model.RollUp;
import org.entente.metrics.series.model.Window;

/** Answers who and what was most active, and what one of them did. */
@ApplicationScoped
public class Usage {

    private final Exchanges exchanges;
    private final Members members;
    private final TopItemStore items;
    private final TopMemberStore topMembers;
    private final ActivityStore activities;
    private final ItemsConfig config;

    Usage(
            Exchanges exchanges,
            Members members,
            TopItemStore items,
            TopMemberStore topMembers,
            ActivityStore activities,
            ItemsConfig config) {
        this.exchanges = exchanges;
        this.members = members;
        this.items = items;
        this.topMembers = topMembers;
        this.activities = activities;
        this.config = config;
    }

    /** The most used items; 404 if there is no such exchange, 400 for a long window that cuts months. */
    Uni<TopItems> topItems(TopQuestion question) {
        requireShort(question.window(), RollUp.MONTH.hasEdges(question.window()), "months");
        return exchanges
                .require(question.exchange())
                .chain(() -> items.top(question))
                .map(entries -> new TopItems(
                        question.exchange(),
                        question.action().wireName(),
                        question.count().wireName(),
                        question.window().from(),
                        question.window().to(),
                        entries));
    }

    /** The most active members; 404 if there is no such exchange, 400 for a long window that cuts days. */
    Uni<TopMembers> topMembers(TopQuestion question) {
        requireShort(question.window(), RollUp.DAY.hasEdges(question.window()), "days");
        return exchanges
                .require(question.exchange())
                .chain(() -> topMembers.top(question))
                .map(entries -> new TopMembers(
                        question.exchange(),
                        question.action().wireName(),
                        question.count().wireName(),
                        question.window().from(),
                        question.window().to(),
                        entries));
    }

    /** What was done with an item; 404 if nothing was. */
    Uni<Activity> ofItem(String exchange, String item) {
        return exchanges
                .require(exchange)
                .chain(() -> Uni.combine()
                        .all()
                        .unis(activities.ofItem(exchange, item), activities.title(exchange, item))
                        .asTuple())
                .map(found -> ofItem(exchange, item, found.getItem1(), found.getItem2()));
    }

    /** What a member did; 404 if it is none. */
    Uni<Activity> ofMember(String exchange, String member) {
        return members.organisations(exchange)
                .invoke(all -> requireMember(
                        exchange,
                        member,
                        OrganisationAlias.isValid(member) && all.contains(new OrganisationAlias(member))))
                .chain(() -> activities.ofMember(exchange, member))
                .map(months -> new Activity(exchange, null, null, member, months));
    }

    private static Activity ofItem(String exchange, String item, List<Activity.Month> months, Optional<String> title) {
        if (months.isEmpty()) {
            throw new ProblemException(
                    ProblemType.NOT_FOUND, "Nothing was counted of an item '" + item + "' in '" + exchange + "'.");
        }
        return new Activity(exchange, item, title.orElse(null), null, months);
    }

    private static void requireMember(String exchange, String member, boolean known) {
        if (!known) {
            throw new ProblemException(ProblemType.NOT_FOUND, "'" + member + "' is no member of '" + exchange + "'.");
        }
    }

    private void requireShort(Window window, boolean rolledUp, String unit) {
        Duration length = Duration.between(window.from(), window.to());
        if (!rolledUp && length.compareTo(config.longestUnrolledWindow()) > 0) {
            throw ProblemException.invalid(
                    "from",
                    "A window longer than " + config.longestUnrolledWindow().toDays()
                            + " days must begin and end with full " + unit + " of UTC.");
        }
    }
}
