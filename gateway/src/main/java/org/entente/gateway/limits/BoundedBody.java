package org.entente.gateway.limits;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A request's body on its way to a service; fails as soon as more than the limit has come, whatever length was announced. */
public final class BoundedBody implements ReadStream<Buffer> {

    private final ReadStream<Buffer> source;
    private final long limit;
    private final Promise<Void> received = Promise.promise();
    private long size;
    private @Nullable Handler<Buffer> reader;
    private @Nullable Handler<Throwable> failureReader;
    private @Nullable Handler<Void> endReader;

    /** Reads {@code source}, at most {@code limit} bytes of it. */
    public BoundedBody(ReadStream<Buffer> source, long limit) {
        this.source = source;
        this.limit = limit;
        source.exceptionHandler(this::fail);
        source.endHandler(this::end);
    }

    /** Completed when the whole body has been read, failed with {@link BodyTooLarge} when there is too much of it. */
    public Future<Void> received() {
        return received.future();
    }

    @Override
    public BoundedBody handler(@Nullable Handler<Buffer> handler) {
        reader = handler;
        source.handler(handler == null ? null : this::read);
        return this;
    }

    @Override
    public BoundedBody exceptionHandler(@Nullable Handler<Throwable> handler) {
        failureReader = handler;
        return this;
    }

    @Override
    public BoundedBody endHandler(@Nullable Handler<Void> handler) {
        endReader = handler;
        return this;
    }

    @Override
    public BoundedBody pause() {
        source.pause();
        return this;
    }

    @Override
    public BoundedBody resume() {
        source.resume();
        return this;
    }

    @Override
    public BoundedBody fetch(long amount) {
        source.fetch(amount);
        return this;
    }

    private void read(Buffer chunk) {
        size += chunk.length();
        if (size > limit) {
            fail(new BodyTooLarge(limit));
        } else if (reader != null) {
            reader.handle(chunk);
        }
    }

    private void end(Void none) {
        received.tryComplete();
        if (endReader != null) {
            endReader.handle(none);
        }
    }

    private void fail(Throwable failure) {
        Objects.requireNonNull(failure);
        if (received.tryFail(failure) && failureReader != null) {
            failureReader.handle(failure);
        }
    }
}
