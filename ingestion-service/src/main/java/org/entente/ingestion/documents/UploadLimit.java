package org.entente.ingestion.documents;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.entente.http.ProblemException;
import org.entente.http.ProblemResponses;
import org.entente.http.ProblemType;
import org.entente.ingestion.work.Allowance;
import org.jspecify.annotations.Nullable;

/** Bounds what submissions take. A body that says beforehand that it is too large is turned away at once; the server itself would do
 * so with no problem to read. */
@ApplicationScoped
public class UploadLimit {

    /** Before the server's own check. */
    private static final int PRIORITY = 1000;

    /** Bytes that a multipart body may have around its file. */
    private static final long ENVELOPE = 128 * 1024;

    private final long maxSize;
    private final Allowance memory;
    private final ProblemResponses problems;

    public UploadLimit(DocumentsConfig config, ProblemResponses problems) {
        this.maxSize = config.maxSize().asLongValue();
        this.memory = new Allowance(config.underWay().asLongValue());
        this.problems = problems;
    }

    /** Waits for the memory that a file of so many bytes takes; 413 if it is larger than a file may be. */
    public Allowance.Share takeMemory(long size) throws InterruptedException {
        if (size > maxSize) {
            throw exceeded();
        }
        return memory.take(size);
    }

    /** The largest file's size in bytes. */
    public long maxSize() {
        return maxSize;
    }

    private ProblemException exceeded() {
        return new ProblemException(ProblemType.BODY_TOO_LARGE, "A file may have " + maxSize + " bytes at most.");
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext exchange) {
        if (announcedSize(exchange.request().getHeader(HttpHeaders.CONTENT_LENGTH)) > maxSize + ENVELOPE) {
            problems.send(exchange, exceeded().problem());
        } else {
            exchange.next();
        }
    }

    /** HTTP allows any number of digits; what the server cannot read it refuses itself. */
    private static long announcedSize(@Nullable String contentLength) {
        if (contentLength == null || !contentLength.matches("\\d{1,18}")) {
            return 0;
        }
        return Long.parseLong(contentLength);
    }
}
