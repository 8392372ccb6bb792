package org.entente.metrics.exclusions;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.entente.http.IdempotencyKey;
import org.entente.http.IfMatch;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.entente.identity.Caller;
import org.entente.identity.Roles;
import org.entente.metrics.exchanges.Exchanges;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Exclusion rules of an exchange, what they do, and recounts by them. */
@Path("/api/v1/exchanges/{exchange}")
public class ExclusionResource {

    private static final YearMonth FIRST = YearMonth.of(1900, 1);
    private static final YearMonth LAST = YearMonth.of(2199, 12);

    private final Exchanges exchanges;
    private final ExclusionStore rules;
    private final EffectStore effects;
    private final RecountStore recounts;
    private final Caller caller;

    ExclusionResource(
            Exchanges exchanges, ExclusionStore rules, EffectStore effects, RecountStore recounts, Caller caller) {
        this.exchanges = exchanges;
        this.rules = rules;
        this.effects = effects;
        this.recounts = recounts;
        this.caller = caller;
    }

    /** The rules by which events are counted now. */
    @GET
    @Path("exclusions")
    @RolesAllowed(Roles.VIEWER)
    public Uni<RestResponse<ExclusionVersion>> present(@RestPath String exchange) {
        return exchanges
                .require(exchange)
                .chain(() -> rules.presentVersion(exchange))
                .chain(version -> respond(exchange, version));
    }

    /** The rules of a version; 404 if there never was one. */
    @GET
    @Path("exclusions/{version}")
    @RolesAllowed(Roles.VIEWER)
    public Uni<RestResponse<ExclusionVersion>> version(@RestPath String exchange, @RestPath int version) {
        return exchanges.require(exchange).chain(() -> respond(exchange, version));
    }

    /** Makes a new version, by which events are counted from now on; 412 unless If-Match names the present one. */
    @PUT
    @Path("exclusions")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Uni<RestResponse<ExclusionVersion>> change(
            @RestPath String exchange,
            @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ExclusionChange change) {
        IfMatch version = IfMatch.required(ifMatch);
        return exchanges
                .require(exchange)
                .chain(() -> rules.add(exchange, change, caller.name(), version::require))
                .chain(added -> respond(exchange, added));
    }

    /** What is counted beside what there was in all, in the months from one to another, both included; all if not said. */
    @GET
    @Path("exclusions/effect")
    @RolesAllowed(Roles.VIEWER)
    public Uni<Effect> effect(
            @RestPath String exchange, @RestQuery Optional<String> from, @RestQuery Optional<String> to) {
        LocalDate start = month("from", from.orElse(null), FIRST).atDay(1);
        LocalDate end = month("to", to.orElse(null), LAST).plusMonths(1).atDay(1);
        requireOrder(start.isBefore(end));
        return exchanges.require(exchange).chain(() -> effects.effect(exchange, start, end));
    }

    /**
     * Has the kept events of those months counted anew by the present rules: 202 and where to see how far that is; repeated with its key,
     * the same answer again.
     */
    @POST
    @Path("recounts")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Uni<RestResponse<Recount>> recount(
            @RestPath String exchange, @RestHeader(IdempotencyKey.HEADER) String key, @NotNull Months months) {
        UUID id = IdempotencyKey.of(key).idFor(caller.subject(), "/api/v1/exchanges/" + exchange + "/recounts");
        YearMonth from = month("from", months.from(), FIRST);
        YearMonth to = month("to", months.to(), LAST);
        requireOrder(!to.isBefore(from));
        return exchanges
                .require(exchange)
                .chain(() -> recounts.add(id, exchange, from, to, caller.name()))
                .map(ExclusionResource::accepted);
    }

    /** How far a recount is. */
    @GET
    @Path("recounts/{id}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Uni<Recount> recount(@RestPath String exchange, @RestPath UUID id) {
        return recounts.find(exchange, id)
                .map(found -> found.orElseThrow(
                        () -> new ProblemException(ProblemType.NOT_FOUND, "There is no recount '" + id + "'.")));
    }

    private Uni<RestResponse<ExclusionVersion>> respond(String exchange, int version) {
        return rules.version(exchange, version)
                .map(found -> found.orElseThrow(() ->
                        new ProblemException(ProblemType.NOT_FOUND, "There are no rules of version " + version + ".")))
                .map(found -> RestResponse.ResponseBuilder.ok(found)
                        .header(HttpHeaders.ETAG, IfMatch.tag(found.version()))
                        .build());
    }

    private static RestResponse<Recount> accepted(Recount recount) {
        URI address = URI.create("/api/v1/exchanges/" + recount.exchange() + "/recounts/" + recount.id());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, recount)
                .location(address)
                .build();
    }

    private static YearMonth month(String name, @Nullable String text, YearMonth otherwise) {
        try {
            YearMonth month = text == null ? otherwise : YearMonth.parse(text);
            if (!month.isBefore(FIRST) && !month.isAfter(LAST)) {
                return month;
            }
        } catch (DateTimeException e) {
            throw ProblemException.invalid(name, "This must be a month, such as 2018-07.");
        }
        throw ProblemException.invalid(name, "This must be a month from 1900 to 2199.");
    }

    private static void requireOrder(boolean inOrder) {
        if (!inOrder) {
            throw ProblemException.invalid("to", "This must not be before from.");
        }
    }

    /** The months to recount, both included; all of which there are events if absent. */
    public record Months(@Nullable String from, @Nullable String to) {}
}
