package org.entente.metrics.sdmx;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.entente.identity.Roles;
import org.entente.metrics.sdmx.model.CubeQuery;
import org.entente.metrics.sdmx.model.SdmxDimension;
import org.entente.metrics.versions.Versioned;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The figures by SDMX REST 2.x. Parts at the end of an address may be left out.
 *
 * @see <a href="https://github.com/sdmx-twg/sdmx-rest">SDMX REST</a>
 */
@Path("/api/v1/sdmx")
@Produces(MediaType.WILDCARD)
@RolesAllowed(Roles.VIEWER)
public class SdmxResource {

    private static final Set<String> CONTEXTS = Set.of("*", "dataflow", "datastructure");

    private final SdmxFeed feed;
    private final SdmxAnswers answers;
    private final Artefacts artefacts;

    SdmxResource(SdmxFeed feed, SdmxAnswers answers, Artefacts artefacts) {
        this.feed = feed;
        this.answers = answers;
        this.artefacts = artefacts;
    }

    /**
     * Answers a query of any kind:
     *
     * <ul>
     *   <li>{@code data/{context}/{agency}/{id}/{version}/{key}}: observations; 204 if nothing has changed since {@code updatedAfter}.
     *   <li>{@code availability/{context}/{agency}/{id}/{version}/{key}/{component}}: what is there.
     *   <li>{@code structure/{type}/{agency}/{id}/{version}/{item}}: structures.
     * </ul>
     */
    @GET
    @Path("{query:.+}")
    @Versioned
    public Uni<RestResponse<String>> answer(
            @RestPath String query, @Context UriInfo uri, @Context HttpHeaders headers) {
        int end = query.indexOf('/');
        String kind = end < 0 ? query : query.substring(0, end);
        String rest = end < 0 ? "" : query.substring(end);
        CubeQueryReader parameters = new CubeQueryReader(uri.getQueryParameters());
        List<MediaType> accepted = headers.getAcceptableMediaTypes();
        return switch (kind) {
            case "data" -> data(AddressParts.of(rest, 5), parameters, accepted);
            case "availability" -> availability(AddressParts.of(rest, 6), parameters, accepted);
            case "structure" -> structure(AddressParts.of(rest, 5), parameters, accepted);
            default -> throw new SdmxError(SdmxError.Kind.NOT_IMPLEMENTED, "There is no " + kind + " here.");
        };
    }

    private Uni<RestResponse<String>> data(AddressParts parts, CubeQueryReader parameters, List<MediaType> accepted) {
        requireDataflow(parts);
        SdmxFormat format = SdmxFormat.choose(SdmxFormat.OF_DATA, parameters.text("format"), accepted);
        requireNoHistory(parameters);
        CubeQuery query = parameters.read(parts.get(4));
        List<SdmxDimension> atObservation = DataMessage.atObservation(
                parameters.text("dimensionAtObservation").orElse(SdmxDimension.TIME_PERIOD.name()));
        return feed.data(query, atObservation, keysOnly(parameters))
                .map(message -> message.cells().isEmpty() ? nothing(query) : answers.data(format, message));
    }

    private Uni<RestResponse<String>> availability(
            AddressParts parts, CubeQueryReader parameters, List<MediaType> accepted) {
        requireDataflow(parts);
        SdmxFormat format = SdmxFormat.choose(SdmxFormat.OF_STRUCTURE, parameters.text("format"), accepted);
        return feed.availability(parameters.read(parts.get(4)), parts.get(5), isWidest(parameters))
                .map(message -> answers.availability(format, message));
    }

    private Uni<RestResponse<String>> structure(
            AddressParts parts, CubeQueryReader parameters, List<MediaType> accepted) {
        SdmxFormat format = SdmxFormat.choose(SdmxFormat.OF_STRUCTURE, parameters.text("format"), accepted);
        requireOurs(parts);
        StructureQuery query = new StructureQuery(
                parts.get(0),
                parts.get(2),
                parts.get(4),
                parameters.text("references").orElse("none"),
                parameters
                        .text("detail")
                        .filter(detail -> detail.startsWith("all"))
                        .isPresent());
        return feed.structure(query).map(message -> answers.structure(format, message));
    }

    private static RestResponse<String> nothing(CubeQuery query) {
        if (query.updatedAfter().isPresent()) {
            return RestResponse.noContent();
        }
        throw new SdmxError(SdmxError.Kind.NO_RESULTS, "There is no observation of that key and time.");
    }

    private void requireDataflow(AddressParts parts) {
        if (!CONTEXTS.contains(parts.get(0))) {
            throw new SdmxError(SdmxError.Kind.SYNTAX, "Data is of a dataflow here, not of a '" + parts.get(0) + "'.");
        }
        requireOurs(parts);
        if (!Artefacts.names(parts.get(2), Artefacts.DATAFLOW)) {
            throw new SdmxError(SdmxError.Kind.NO_RESULTS, "There is no dataflow '" + parts.get(2) + "' here.");
        }
    }

    private void requireOurs(AddressParts parts) {
        if (!Artefacts.names(parts.get(1), artefacts.agency())) {
            throw new SdmxError(SdmxError.Kind.NO_RESULTS, "The agency '" + parts.get(1) + "' maintains nothing here.");
        }
        if (!Artefacts.namesVersion(parts.get(3))) {
            throw new SdmxError(SdmxError.Kind.NO_RESULTS, "There is only the version " + Artefacts.VERSION + ".");
        }
    }

    private static void requireNoHistory(CubeQueryReader parameters) {
        if (parameters.text("includeHistory").filter("true"::equals).isPresent()) {
            throw new SdmxError(
                    SdmxError.Kind.NOT_IMPLEMENTED, "Ask with 'asOf' for the figures as they were at one moment.");
        }
    }

    /** {@code detail} is of older versions of the API, and still sent. */
    private static boolean keysOnly(CubeQueryReader parameters) {
        boolean noMeasures = parameters.text("measures").filter("none"::equals).isPresent()
                && parameters.text("attributes").filter("none"::equals).isPresent();
        return noMeasures
                || parameters.text("detail").filter("serieskeysonly"::equals).isPresent();
    }

    private static boolean isWidest(CubeQueryReader parameters) {
        String mode = parameters.text("mode").orElse("exact");
        if (!Set.of("exact", "available").contains(mode)) {
            throw new SdmxError(SdmxError.Kind.SYNTAX, "'mode' must be exact or available.");
        }
        return mode.equals("available");
    }
}
