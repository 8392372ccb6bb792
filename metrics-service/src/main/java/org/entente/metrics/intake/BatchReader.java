package org.entente.metrics.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.function.Function;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.entente.metrics.events.EventReader;
import org.entente.metrics.events.model.InvalidEvent;
import org.entente.metrics.events.model.RawEvent;
import org.jspecify.annotations.Nullable;

/** Reads the events of a body, one at a time, in each form in which they are sent. */
@ApplicationScoped
public class BatchReader {

    private final ObjectMapper json;
    private final IntakeConfig config;

    BatchReader(ObjectMapper json, IntakeConfig config) {
        this.json = json;
        this.config = config;
    }

    /** Reads a JSON array of events; 400 unless it is one with something in it, 413 if it holds too many. */
    Batch array(byte[] body) {
        try (JsonParser parser = json.getFactory().createParser(body)) {
            return requireAny(readArray(parser));
        } catch (IOException e) {
            throw badRequest("The body is not JSON.");
        }
    }

    /** Reads an event to each line; a line that is not JSON is one bad event, and the others are read. */
    Batch lines(byte[] body) {
        Batch batch = Batch.of(true);
        int start = 0;
        while (start < body.length) {
            int end = endOfLine(body, start);
            if (!isBlank(body, start, end)) {
                requireRoom(batch);
                readLine(body, start, end, batch);
            }
            start = end + 1;
        }
        return requireAny(batch);
    }

    /** Reads one event with all its attributes. */
    Batch single(byte[] body) {
        return one(body, EventReader::readStructured);
    }

    /** Reads one event whose attributes were sent as headers. */
    Batch binary(Function<String, @Nullable String> attributes, byte[] body) {
        return one(body, parser -> EventReader.readBinary(attributes, parser));
    }

    private Batch one(byte[] body, Reading reading) {
        Batch batch = Batch.of(false);
        try (JsonParser parser = json.getFactory().createParser(body)) {
            readOnly(parser, reading, batch);
            return batch;
        } catch (IOException e) {
            throw badRequest("The body is not JSON.");
        }
    }

    private Batch readArray(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            throw badRequest("The body is not a JSON array of events.");
        }
        Batch batch = Batch.of(true);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            requireRoom(batch);
            read(parser, EventReader::readStructured, batch);
        }
        if (parser.nextToken() != null) {
            throw badRequest("There is more in the body than one JSON array.");
        }
        return batch;
    }

    private void readLine(byte[] body, int start, int end, Batch batch) {
        int read = batch.size();
        try (JsonParser parser = json.getFactory().createParser(body, start, end - start)) {
            readOnly(parser, EventReader::readStructured, batch);
        } catch (IOException | ProblemException e) {
            batch.truncate(read);
            batch.reject(new InvalidEvent("", "The line is not one JSON object."));
        }
    }

    private static void readOnly(JsonParser parser, Reading reading, Batch batch) throws IOException {
        if (parser.nextToken() == null) {
            throw badRequest("The body is empty.");
        }
        read(parser, reading, batch);
        if (parser.nextToken() != null) {
            throw badRequest("There is more in the body than one event.");
        }
    }

    private static void read(JsonParser parser, Reading reading, Batch batch) throws IOException {
        try {
            batch.add(reading.read(parser));
        } catch (InvalidEvent e) {
            batch.reject(e);
        }
    }

    private void requireRoom(Batch batch) {
        if (batch.size() == config.maxEvents()) {
            throw new ProblemException(
                    ProblemType.BODY_TOO_LARGE, "A batch holds at most " + config.maxEvents() + " events.");
        }
    }

    private static Batch requireAny(Batch batch) {
        if (batch.size() == 0) {
            throw ProblemException.invalid("", "A batch holds at least one event.");
        }
        return batch;
    }

    private static int endOfLine(byte[] body, int start) {
        int end = start;
        while (end < body.length && body[end] != '\n') {
            end++;
        }
        return end;
    }

    private static boolean isBlank(byte[] body, int start, int end) {
        for (int at = start; at < end; at++) {
            if (body[at] != ' ' && body[at] != '\t' && body[at] != '\r') {
                return false;
            }
        }
        return true;
    }

    private static ProblemException badRequest(String detail) {
        return new ProblemException(ProblemType.BAD_REQUEST, detail);
    }

    private interface Reading {

        RawEvent read(JsonParser parser) throws IOException;
    }
}
