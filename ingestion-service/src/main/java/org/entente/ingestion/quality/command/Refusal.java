package org.entente.ingestion.quality.command;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A command does not begin; the message says why, for people. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }

    static void unlessFolder(Path path) {
        if (!Files.exists(path)) {
            throw new Refusal("There is no folder " + path + ".");
        }
        if (!Files.isDirectory(path)) {
            throw new Refusal(path + " is not a folder.");
        }
        if (!Files.isReadable(path)) {
            throw new Refusal(path + " may not be read.");
        }
    }

    /** What a failed file operation means to people. */
    static String reason(IOException failure) {
        String file = failure instanceof java.nio.file.FileSystemException about ? about.getFile() : "";
        if (failure instanceof CharacterCodingException) {
            return "It is not UTF-8 text.";
        }
        if (failure instanceof AccessDeniedException) {
            return "Access to " + file + " is denied.";
        }
        if (failure instanceof NoSuchFileException) {
            return "There is no file " + file + ".";
        }
        return failure instanceof FileAlreadyExistsException ? file + " exists." : String.valueOf(failure.getMessage());
    }
}
