package org.entente.ingestion.processing.model;

import org.entente.ingestion.documents.model.PlainText;

/** What came of reading the text out of a file. */
public sealed interface Reading {

    /** There is text. */
    record Readable(PlainText text) implements Reading {}

    /** There is none to be had, for a reason that the submitter understands. */
    record Unreadable(String reason) implements Reading {}
}
