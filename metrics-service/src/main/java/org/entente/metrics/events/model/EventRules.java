package org.entente.metrics.events.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.identity.OrganisationAlias;
import org.jspecify.annotations.Nullable;

/**
 * The rules that every exchange event keeps: those of CloudEvents 1.0, and bounds that no honest event meets.
 *
 * <p>The bounds on {@code source} and {@code id} also keep their key within what PostgreSQL can index.
 */
public final class EventRules {

    private static final int MAX_ID = 200;
    private static final int MAX_SOURCE = 300;
    private static final int MAX_ITEM = 300;
    private static final int MAX_TITLE = 1_000;
    private static final Pattern MEDIA_TYPE =
            Pattern.compile("[a-z0-9][a-z0-9!#$&^_.+-]{0,62}(/[a-z0-9!#$&^_.+-]{1,63})?");

    private final Clock clock;
    private final EventWindow window;
    private final KnownTexts goodSources = new KnownTexts();
    private final KnownTexts goodMediaTypes = new KnownTexts();

    /** Rules that hold times against that clock. */
    public EventRules(Clock clock, EventWindow window) {
        this.clock = clock;
        this.window = window;
    }

    /**
     * The event that keeps all rules.
     *
     * @throws InvalidEvent at the first rule that it breaks
     */
    public ExchangeEvent check(String exchange, RawEvent raw) {
        if (!"1.0".equals(raw.specVersion())) {
            throw new InvalidEvent("/specversion", "This must be \"1.0\".");
        }
        return new ExchangeEvent(
                exchange,
                source(raw.source()),
                required("/id", raw.id(), MAX_ID),
                time(raw.time()),
                action(raw.type()),
                member(raw.member()),
                required("/subject", raw.subject(), MAX_ITEM),
                mediaType(raw.mediaType()),
                title(raw.title()),
                bytes(raw.bytes()));
    }

    private String source(@Nullable String source) {
        if (source != null && goodSources.contain(source)) {
            return source;
        }
        String present = required("/source", source, MAX_SOURCE);
        try {
            new URI(present);
            goodSources.add(present);
            return present;
        } catch (URISyntaxException e) {
            throw new InvalidEvent("/source", "This must be a URI reference.");
        }
    }

    private Instant time(@Nullable String text) {
        Instant time = moment(text);
        Instant now = clock.instant();
        if (time.isBefore(now.minus(window.retention()))) {
            throw new InvalidEvent(
                    "/time", "This must not be more than " + window.retention().toDays() + " days ago.");
        }
        if (time.isAfter(now.plus(window.tolerance()))) {
            throw new InvalidEvent(
                    "/time", "This must not be more than " + window.tolerance().toHours() + " hours in the future.");
        }
        return time.truncatedTo(ChronoUnit.MICROS);
    }

    private static Instant moment(@Nullable String text) {
        try {
            return Optional.ofNullable(text)
                    .flatMap(Rfc3339::parse)
                    .orElseThrow(() -> new InvalidEvent(
                            "/time", "This must be a time as RFC 3339 writes it, such as 2018-07-01T09:30:00Z."));
        } catch (DateTimeException e) {
            throw new InvalidEvent("/time", "There is no such day or time of day.");
        }
    }

    private static Action action(@Nullable String type) {
        if (type == null) {
            throw new InvalidEvent("/type", "This is required.");
        }
        return Action.ofEventType(type)
                .orElseThrow(() -> new InvalidEvent(
                        "/type",
                        "This must be org.entente.item.pushed.v1, org.entente.item.downloaded.v1 or"
                                + " org.entente.item.uploaded.v1."));
    }

    private static OrganisationAlias member(@Nullable String member) {
        if (member == null) {
            throw new InvalidEvent("/data/member", "This is required.");
        }
        if (!OrganisationAlias.isValid(member)) {
            throw new InvalidEvent("/data/member", "This must be an organisation's alias, such as kbc-ke.");
        }
        return new OrganisationAlias(member);
    }

    private @Nullable String mediaType(@Nullable String mediaType) {
        if (mediaType == null || goodMediaTypes.contain(mediaType)) {
            return mediaType;
        }
        String canonical = mediaType.toLowerCase(Locale.ROOT);
        if (!MEDIA_TYPE.matcher(canonical).matches()) {
            throw new InvalidEvent(
                    "/data/mediaType", "This must be a word such as video, or a media type without parameters.");
        }
        goodMediaTypes.add(canonical);
        return canonical;
    }

    private static @Nullable String title(@Nullable String title) {
        if (title != null) {
            requireLength("/data/title", title, MAX_TITLE);
            requireText("/data/title", title);
        }
        return title;
    }

    private static @Nullable Long bytes(@Nullable Long bytes) {
        if (bytes != null && bytes < 0) {
            throw new InvalidEvent("/data/bytes", "This must not be negative.");
        }
        return bytes;
    }

    private static String required(String pointer, @Nullable String text, int maxLength) {
        if (text == null || text.isBlank()) {
            throw new InvalidEvent(pointer, "This is required.");
        }
        requireLength(pointer, text, maxLength);
        requireText(pointer, text);
        return text;
    }

    private static void requireLength(String pointer, String text, int maxLength) {
        if (text.length() > maxLength) {
            throw new InvalidEvent(pointer, "This must not be longer than " + maxLength + " characters.");
        }
    }

    /** CloudEvents 1.0, section "Type System": no control characters, no halves of surrogate pairs. */
    private static void requireText(String pointer, String text) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            boolean isPair = Character.isHighSurrogate(character)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1));
            if (Character.isISOControl(character) || (Character.isSurrogate(character) && !isPair)) {
                throw new InvalidEvent(pointer, "This must not hold control characters or broken Unicode.");
            }
            at += isPair ? 1 : 0;
        }
    }
}
