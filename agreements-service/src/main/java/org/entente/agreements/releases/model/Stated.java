package org.entente.agreements.releases.model;

/** A value with the words that state it. */
public record Stated(Value value, Span span) {}
