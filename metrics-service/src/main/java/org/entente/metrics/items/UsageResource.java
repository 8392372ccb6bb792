package org.entente.metrics.items;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.entente.http.ProblemException;
import org.entente.identity.Roles;
import org.entente.metrics.series.CsvWriter;
import org.entente.metrics.versions.Versioned;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Who and what was most active in an exchange. */
@Path("/api/v1/exchanges/{exchange}")
@Produces({MediaType.APPLICATION_JSON, CsvWriter.TEXT_CSV})
@RolesAllowed(Roles.VIEWER)
@Versioned
public class UsageResource {

    private final Usage usage;

    UsageResource(Usage usage) {
        this.usage = usage;
    }

    /** The items that were used most in a window, the most used first. */
    @GET
    @Path("top/items")
    public Uni<TopItems> topItems(@RestPath String exchange, @BeanParam TopParameters parameters) {
        return usage.topItems(question(exchange, parameters));
    }

    /** The members that were most active in a window, the most active first. */
    @GET
    @Path("top/members")
    public Uni<TopMembers> topMembers(@RestPath String exchange, @BeanParam TopParameters parameters) {
        return usage.topMembers(question(exchange, parameters));
    }

    /** What was done with one item, or by one member, month by month; exactly one of them must be named. */
    @GET
    @Path("activity")
    public Uni<Activity> activity(
            @RestPath String exchange, @RestQuery Optional<String> item, @RestQuery Optional<String> member) {
        if (item.isPresent() == member.isPresent()) {
            throw ProblemException.invalid("item", "Either 'item' or 'member' is needed, and not both.");
        }
        return item.isPresent() ? usage.ofItem(exchange, item.get()) : usage.ofMember(exchange, member.orElseThrow());
    }

    private static TopQuestion question(String exchange, TopParameters parameters) {
        return new TopQuestion(
                exchange, parameters.action(), parameters.count(), parameters.window(), parameters.limit());
    }
}
