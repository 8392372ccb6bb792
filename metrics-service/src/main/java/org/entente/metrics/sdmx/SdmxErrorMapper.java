package org.entente.metrics.sdmx;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.entente.metrics.sdmx.model.InvalidQuery;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers errors as SDMX messages: in XML to who accepts that, else in JSON. */
public class SdmxErrorMapper {

    private static final String SCHEMA = "https://json.sdmx.org/2.0.0/sdmx-json-data-schema.json";

    private final ObjectMapper json;
    private final Artefacts artefacts;
    private final Clock clock;

    SdmxErrorMapper(ObjectMapper json, Artefacts artefacts, Clock clock) {
        this.json = json;
        this.artefacts = artefacts;
        this.clock = clock;
    }

    /** A query that breaks a rule. */
    @ServerExceptionMapper
    public Response invalid(InvalidQuery e, HttpHeaders headers) {
        return answer(SdmxError.Kind.SYNTAX, e.getMessage(), headers);
    }

    /** An error of any kind. */
    @ServerExceptionMapper
    public Response error(SdmxError e, HttpHeaders headers) {
        return answer(e.kind(), e.getMessage(), headers);
    }

    private Response answer(SdmxError.Kind kind, String detail, HttpHeaders headers) {
        boolean xml = headers.getAcceptableMediaTypes().stream()
                .anyMatch(type -> type.getSubtype().endsWith("xml"));
        return Response.status(kind.status())
                .type(xml ? "application/xml" : SdmxFormat.DATA_JSON.mediaType())
                .entity(xml ? xml(kind, detail) : json(kind, detail))
                .build();
    }

    private static String xml(SdmxError.Kind kind, String detail) {
        return Xml.message(
                "Error",
                error -> error.element(
                        "mes:ErrorMessage",
                        message -> message.text("com:Text", kind.title() + ": " + detail),
                        "code",
                        Integer.toString(kind.code())));
    }

    private String json(SdmxError.Kind kind, String detail) {
        try {
            return json.writeValueAsString(JsonHeader.map(
                    "meta", new JsonHeader(artefacts).of(UUID.randomUUID(), clock.instant(), SCHEMA),
                    "errors", List.of(JsonHeader.map("code", kind.code(), "title", kind.title(), "detail", detail))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An error can always be written", e);
        }
    }
}
