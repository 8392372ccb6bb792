package org.entente.ingestion.parser;

/** Names under which the parser's process reports what Tika has no name for. */
public final class FoundMetadata {

    /** Who published the file. */
    public static final String PUBLISHER = "entente:publisher";

    /** When it was published, EDTF. */
    public static final String PUBLISHED_ON = "entente:published-on";

    /** A file within the file, which was left alone; once for each. */
    public static final String ATTACHMENT = "entente:attachment";

    private FoundMetadata() {}
}
