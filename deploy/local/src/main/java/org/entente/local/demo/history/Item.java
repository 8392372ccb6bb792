package org.entente.local.demo.history;

/**
 * A news item as the exchange knows it.
 *
 * @param mediaType {@code video}, {@code photo} or {@code text}
 * @param popularity how often it is chosen for download, relative to other items
 */
public record Item(String id, String mediaType, String title, long bytes, int popularity) {}
