package org.entente.ingestion.documents;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.entente.ingestion.documents.model.FileName;

/**
 * A file as it was submitted.
 *
 * @param sha256 of the bytes, in hexadecimal
 * @param mediaType as the submitter declared it
 */
public record Original(byte[] bytes, String sha256, String mediaType, Optional<FileName> fileName) {

    /** The file, its hash computed. Takes a while where the file is large: not for an event loop. */
    public static Original of(byte[] bytes, String mediaType, Optional<FileName> fileName) {
        return new Original(bytes, hash(bytes), mediaType, fileName);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
