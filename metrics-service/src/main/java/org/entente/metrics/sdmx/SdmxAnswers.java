package org.entente.metrics.sdmx;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.resteasy.reactive.RestResponse;

/** Writes messages in the format that was chosen. */
@ApplicationScoped
public class SdmxAnswers {

    private final ObjectMapper json;
    private final Artefacts artefacts;
    private final JsonHeader header;

    SdmxAnswers(ObjectMapper json, Artefacts artefacts) {
        this.json = json;
        this.artefacts = artefacts;
        this.header = new JsonHeader(artefacts);
    }

    RestResponse<String> data(SdmxFormat format, DataMessage message) {
        return answer(
                format,
                switch (format) {
                    case DATA_CSV -> new DataCsv(artefacts).write(message);
                    case DATA_XML -> new DataXml(artefacts).write(message);
                    default -> json(new DataJson(artefacts, header).write(message));
                });
    }

    RestResponse<String> structure(SdmxFormat format, StructureMessage message) {
        return answer(
                format,
                format.isXml()
                        ? new StructureXml(artefacts).write(message)
                        : json(new StructureJson(artefacts, header).write(message)));
    }

    RestResponse<String> availability(SdmxFormat format, AvailabilityMessage message) {
        return answer(format, format.isXml() ? message.toXml(artefacts) : json(message.toJson(artefacts, header)));
    }

    private static RestResponse<String> answer(SdmxFormat format, String text) {
        return RestResponse.ResponseBuilder.ok(text)
                .header("Content-Type", format.mediaType())
                .build();
    }

    private String json(Object message) {
        try {
            return json.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A message can always be written", e);
        }
    }
}
