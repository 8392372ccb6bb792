package org.entente.metrics.targets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.entente.contracts.RecordChanged;
import org.jspecify.annotations.Nullable;

/** Shows targets as the API does. */
@ApplicationScoped
public class TargetViews {

    private final ObjectMapper json;
    private final Clock clock;

    TargetViews(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    TargetView of(Target target) {
        return at(clock.instant(), target);
    }

    /** A target as it was shown to whom made it, whatever became of it since. */
    TargetView made(UUID id, TargetVersion first) {
        return at(first.at(), new Target(id, first.terms(), first.by(), first.at()));
    }

    private TargetView at(Instant time, Target target) {
        return new TargetView(
                target.id(),
                target.version(),
                status(target, time),
                target.terms(),
                new TargetView.Source(commitment(target), target.createdBy()),
                target.createdAt(),
                target.isWithdrawn() ? new TargetView.Withdrawal(target.withdrawnAt(), target.withdrawnBy()) : null);
    }

    /** Anything as it is stored. */
    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is stored can always be written", e);
        }
    }

    /** What {@link #write} wrote. */
    <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was stored cannot be read", e);
        }
    }

    private static String status(Target target, Instant time) {
        LocalDate last = target.terms().to();
        if (target.isWithdrawn()) {
            return "withdrawn";
        }
        if (target.exchange() == null) {
            return "unplaced";
        }
        return last != null && last.isBefore(LocalDate.ofInstant(time, ZoneOffset.UTC)) ? "ended" : "open";
    }

    private TargetView.@Nullable Commitment commitment(Target target) {
        if (target.claim() == null) {
            return null;
        }
        RecordChanged record = read(target.claim(), RecordChanged.class);
        return new TargetView.Commitment(
                record.recordId(),
                record.reference(),
                "/api/v1/commitments/" + record.recordId(),
                record.releases(),
                record.recordedAt(),
                record.fields(),
                target.isOlderThanClaim() ? Boolean.TRUE : null);
    }
}
