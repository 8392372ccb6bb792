package org.entente.metrics.events.model;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Texts that were found good before and come again and again, so that they need not be parsed each time. Holds the first thousand. */
final class KnownTexts {

    private static final int CAPACITY = 1_000;

    private final Set<String> texts = ConcurrentHashMap.newKeySet();

    boolean contain(String text) {
        return texts.contains(text);
    }

    void add(String text) {
        if (texts.size() < CAPACITY) {
            texts.add(text);
        }
    }
}
