package org.entente.metrics.intake;

import java.util.ArrayList;
import java.util.List;
import org.entente.metrics.events.model.InvalidEvent;
import org.entente.metrics.events.model.RawEvent;

/** Events as they were read: those whose JSON is right, and what is wrong with the others, each with its index. */
final class Batch {

    private final boolean isMany;
    private final List<Numbered> events = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();

    private Batch(boolean isMany) {
        this.isMany = isMany;
    }

    /**
     * One with nothing in it yet.
     *
     * @param isMany whether its events are told apart by index; if not, the body is the event
     */
    static Batch of(boolean isMany) {
        return new Batch(isMany);
    }

    void add(RawEvent event) {
        events.add(new Numbered(size(), event));
    }

    void reject(InvalidEvent fault) {
        rejections.add(new Rejection(size(), fault));
    }

    /** Forgets what was read from that index on. */
    void truncate(int size) {
        events.removeIf(event -> event.index() >= size);
        rejections.removeIf(rejection -> rejection.index() >= size);
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

    /** Points into the body. */
    String pointer(int index, String pointerIntoEvent) {
        return isMany ? "/" + index + pointerIntoEvent : pointerIntoEvent;
    }

    /** An event and where it stood in the batch. */
    record Numbered(int index, RawEvent event) {}

    /** What is wrong with the event that stood there. */
    record Rejection(int index, InvalidEvent fault) {}
}
