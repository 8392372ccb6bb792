package org.entente.metrics.intake;

import java.util.ArrayList;
import java.util.List;
import org.entente.metrics.events.model.InvalidEvent;
import org.entente.metrics.events.model.RawEvent;

/** A batch as it was read: events whose JSON is right, and what is wrong with the others, each with its index. */
final class Batch {

    private final List<Numbered> events = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();

    void add(RawEvent event) {
        events.add(new Numbered(size(), event));
    }

    void reject(InvalidEvent fault) {
        rejections.add(new Rejection(size(), fault));
    }

    int size() {
        return events.size() + rejections.size();
    }

    List<Numbered> events() {
        return events;
    }

    List<Rejection> rejections() {
        return rejections;
    }

    /** An event and where it stood in the batch. */
    record Numbered(int index, RawEvent event) {}

    /** What is wrong with the event that stood there. */
    record Rejection(int index, InvalidEvent fault) {

        String pointer() {
            return "/" + index + fault.pointer();
        }
    }
}
