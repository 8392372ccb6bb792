package org.entente.http;

/**
 * What is wrong with one value of the input.
 *
 * @param pointer where it stands: a JSON Pointer (RFC 6901) into the body, or the name of a parameter
 * @param detail what is wrong with it
 */
public record FieldError(String pointer, String detail) {}
