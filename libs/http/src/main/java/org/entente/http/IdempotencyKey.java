package org.entente.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name that a caller gives to a request which makes something, so that it makes nothing more when it is sent again.
 *
 * <p>What is made gets its id from that name, so that the insert itself tells whether it was made before: nothing else is stored, and two
 * requests at once are as safe as two in turn. The key is taken as it stands, with the quotes of a structured field's string if it has them.
 *
 * @param value of the header; none if the request has no such header
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/">The Idempotency-Key HTTP Header Field</a>
 */
public record IdempotencyKey(Optional<String> value) {

    /** The name of the header. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern VISIBLE_ASCII = Pattern.compile("[!-~]{1,255}");
    private static final UUID NAMESPACE = UUID.fromString("bf2537f2-8494-431f-8099-eb298e211eba");

    /** From the header's value; 400 if that is no key. */
    public static IdempotencyKey of(@Nullable String header) {
        if (header != null && !VISIBLE_ASCII.matcher(header).matches()) {
            throw new ProblemException(
                    ProblemType.BAD_REQUEST, HEADER + " must be 1 to 255 visible ASCII characters, such as a UUID.");
        }
        return new IdempotencyKey(Optional.ofNullable(header));
    }

    /**
     * The id of what the request makes: by the key, the same one for each request of that caller to that address; without, one of its own.
     *
     * @param caller the subject of the access token, so that callers have keys of their own
     * @param address the path of what the request adds to
     */
    public UUID idFor(String caller, String address) {
        Objects.requireNonNull(caller, "Callers without a subject would share their keys");
        return value.map(key -> nameBased(key + "\n" + caller + "\n" + address)).orElseGet(UUID::randomUUID);
    }

    /** Refuses a request whose key the caller has used for another: 422. */
    public static ProblemException usedForAnother() {
        return new ProblemException(
                ProblemType.IDEMPOTENCY_KEY_REUSED, "Send the same request again, or this one with a key of its own.");
    }

    /** Version 5 of RFC 9562: the first sixteen bytes of a SHA-1, in which the version and the variant are set. */
    private static UUID nameBased(String name) {
        ByteBuffer named = ByteBuffer.wrap(sha1().digest(ByteBuffer.allocate(16 + name.getBytes(UTF_8).length)
                .putLong(NAMESPACE.getMostSignificantBits())
                .putLong(NAMESPACE.getLeastSignificantBits())
                .put(name.getBytes(UTF_8))
                .array()));
        long high = named.getLong() & ~0xF000L | 0x5000L;
        long low = named.getLong() & ~(0b11L << 62) | 1L << 63;
        return new UUID(high, low);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-1", e);
        }
    }
}
