package org.entente.metrics.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of an event that is sent in binary mode: its headers {@code ce-…}, percent-encoded.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/http-protocol-binding.md">HTTP protocol
 *     binding, binary content mode</a>
 */
final class EventAttributes implements Function<String, @Nullable String> {

    private final HttpHeaders headers;

    EventAttributes(HttpHeaders headers) {
        this.headers = headers;
    }

    /** Whether the headers are those of an event. */
    boolean arePresent() {
        return headers.getHeaderString("ce-specversion") != null;
    }

    @Override
    public @Nullable String apply(String name) {
        if (name.equals("datacontenttype")) {
            return headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
        }
        String value = headers.getHeaderString("ce-" + name);
        return value == null || value.indexOf('%') < 0 ? value : decode(value);
    }

    /** A percent sign without two hexadecimal digits behind it stands for itself. */
    private static String decode(String value) {
        byte[] encoded = value.getBytes(UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(encoded.length);
        for (int at = 0; at < encoded.length; at++) {
            int octet = encoded[at] == '%' ? octet(encoded, at) : -1;
            decoded.write(octet < 0 ? encoded[at] : octet);
            at += octet < 0 ? 0 : 2;
        }
        return decoded.toString(UTF_8);
    }

    private static int octet(byte[] encoded, int at) {
        if (at + 2 >= encoded.length) {
            return -1;
        }
        int high = Character.digit(encoded[at + 1], 16);
        int low = Character.digit(encoded[at + 2], 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
