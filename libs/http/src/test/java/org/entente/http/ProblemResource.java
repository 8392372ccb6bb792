package org.entente.http;

import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.ConnectException;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;

/** A resource that fails in every way that the mappers know. */
@Path("/probe")
public class ProblemResource {

    /** A body with one number. */
    public record Body(Integer number) {}

    @POST
    public Body echo(Body body) {
        return body;
    }

    @GET
    @Path("/failing")
    public String failing() {
        throw new IllegalStateException("a secret of the inside");
    }

    @GET
    @Path("/cut-off")
    public String cutOff() {
        throw new IllegalStateException("a secret of the inside", new ConnectException("Connection refused"));
    }

    @GET
    @Path("/refusing")
    public String refusing() {
        throw new ProblemException(ProblemType.CONFLICT, "It is taken.");
    }

    @GET
    @Path("/positive")
    public int positive(@QueryParam("number") @Positive int number) {
        return number;
    }

    @GET
    @Path("/page")
    public RestResponse<Pages.Items<String>> page(@Context UriInfo uri) {
        return Pages.respond(new Page<>(List.of("a"), Optional.of(Cursor.of("a"))), uri);
    }
}
