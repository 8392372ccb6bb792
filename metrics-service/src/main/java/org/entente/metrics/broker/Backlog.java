package org.entente.metrics.broker;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.ProducerRecord;

/** How much waits for the broker, and whether there is room for more. */
final class Backlog {

    /** What a record takes up beside its value: key, headers, objects. Bytes. */
    private static final int OVERHEAD = 500;

    private final long capacity;
    private final AtomicLong waiting = new AtomicLong();

    /**
     * One in which nothing waits.
     *
     * @param capacity in bytes
     */
    Backlog(long capacity) {
        this.capacity = capacity;
    }

    static long sizeOf(List<ProducerRecord<String, byte[]>> records) {
        long size = 0;
        for (ProducerRecord<String, byte[]> next : records) {
            size += OVERHEAD + (next.value() == null ? 0 : next.value().length);
        }
        return size;
    }

    /** Makes room for so many bytes, if there is any; what is larger than all the room waits alone. */
    boolean admit(long size) {
        long before = waiting.getAndAdd(size);
        if (before > 0 && before + size > capacity) {
            waiting.addAndGet(-size);
            return false;
        }
        return true;
    }

    void release(long size) {
        waiting.addAndGet(-size);
    }
}
