package org.entente.ingestion.processing;

import io.quarkus.runtime.configuration.MemorySize;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.entente.ingestion.processing.model.Reading;

/** A reader of files with limits of its own, for tests. */
final class Reader implements AutoCloseable {

    private final TextReader reader;

    Reader(Duration timeLimit, int megabytes, int maxCharacters) {
        reader = new TextReader(new Limits(timeLimit, megabytes, maxCharacters));
    }

    String text(byte[] bytes, String mediaType) throws InterruptedException {
        return readable(bytes, mediaType).text().value();
    }

    Reading.Readable readable(byte[] bytes, String mediaType) throws InterruptedException {
        return (Reading.Readable) read(bytes, mediaType);
    }

    String reason(byte[] bytes, String mediaType) throws InterruptedException {
        return ((Reading.Unreadable) read(bytes, mediaType)).reason();
    }

    Reading read(byte[] bytes, String mediaType) throws InterruptedException {
        return reader.read(new FileToRead(UUID.randomUUID(), bytes, mediaType, Optional.empty()));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private record Limits(Duration timeLimit, int megabytes, int maxCharacters) implements ProcessingConfig {

        @Override
        public MemorySize parserMemory() {
            return new MemorySize(BigInteger.valueOf(megabytes).shiftLeft(20));
        }

        @Override
        public int maxAttempts() {
            return 1;
        }
    }
}
