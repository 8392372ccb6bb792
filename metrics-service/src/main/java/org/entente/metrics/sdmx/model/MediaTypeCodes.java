package org.entente.metrics.sdmx.model;

/** Media types as SDMX codes, which may hold fewer characters: what may not stand in a code is written as {@code _} and its hexadecimal. */
public final class MediaTypeCodes {

    /** What an event without a media type is counted under. */
    public static final String UNKNOWN = "_U";

    private MediaTypeCodes() {}

    /** The code of a media type as it is stored; the empty text if it is not known. */
    public static String encode(String mediaType) {
        if (mediaType.isEmpty()) {
            return UNKNOWN;
        }
        StringBuilder code = new StringBuilder();
        for (char c : mediaType.toCharArray()) {
            boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
            code.append(plain ? String.valueOf(c) : String.format("_%02X", (int) c));
        }
        return code.toString();
    }
}
