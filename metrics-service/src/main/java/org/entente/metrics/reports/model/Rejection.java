package org.entente.metrics.reports.model;

import org.jspecify.annotations.Nullable;

/**
 * A row that was not taken.
 *
 * @param column its name; absent if it is about the whole row
 * @param detail what is wrong there
 */
public record Rejection(int row, @Nullable String column, String detail) {}
