package org.entente.metrics.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.entente.metrics.events.EventReader;
import org.entente.metrics.events.model.InvalidEvent;

/** Reads a batch of CloudEvents, one element at a time, so that no more than one is held as JSON. */
@ApplicationScoped
public class BatchReader {

    private final ObjectMapper json;
    private final IntakeConfig config;

    BatchReader(ObjectMapper json, IntakeConfig config) {
        this.json = json;
        this.config = config;
    }

    /** Reads it; 400 unless it is a JSON array with something in it, 413 if it is too large. */
    Batch read(byte[] body) {
        if (body.length > config.maxBytes()) {
            throw tooLarge("A batch is at most " + config.maxBytes() + " bytes.");
        }
        try (JsonParser parser = json.getFactory().createParser(body)) {
            Batch batch = readArray(parser);
            if (batch.size() == 0) {
                throw ProblemException.invalid("", "A batch holds at least one event.");
            }
            return batch;
        } catch (IOException e) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "The body is not JSON.");
        }
    }

    private Batch readArray(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "The body is not a JSON array of events.");
        }
        Batch batch = new Batch();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (batch.size() == config.maxEvents()) {
                throw tooLarge("A batch holds at most " + config.maxEvents() + " events.");
            }
            readEvent(parser.readValueAsTree(), batch);
        }
        if (parser.nextToken() != null) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "There is more in the body than one JSON array.");
        }
        return batch;
    }

    private static void readEvent(JsonNode event, Batch batch) {
        try {
            batch.add(EventReader.readStructured(event));
        } catch (InvalidEvent e) {
            batch.reject(e);
        }
    }

    private static ProblemException tooLarge(String detail) {
        return new ProblemException(ProblemType.BODY_TOO_LARGE, detail);
    }
}
