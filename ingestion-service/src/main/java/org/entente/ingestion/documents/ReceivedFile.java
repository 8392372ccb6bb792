package org.entente.ingestion.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.ingestion.work.OwnFolder;
import org.jboss.logging.Logger;

/** A submitted file on disk, where it waits for memory: a slow sender must not keep any from others. */
record ReceivedFile(Path path) {

    private static final Logger LOG = Logger.getLogger(ReceivedFile.class);
    private static final int BUFFER = 64 * 1024;

    /** Receives a body, of which no more than so many bytes are read. */
    static ReceivedFile receive(OwnFolder folder, InputStream body, long most) throws IOException {
        folder.restore();
        ReceivedFile file = new ReceivedFile(Files.createTempFile(folder.path(), "document-", null));
        try (OutputStream disk = Files.newOutputStream(file.path)) {
            copy(body, disk, most);
            return file;
        } catch (IOException | RuntimeException e) {
            file.delete();
            throw e;
        }
    }

    /** In bytes. */
    long size() {
        return path.toFile().length();
    }

    /** All of it. A fault of our own disk is not the sender's, hence no {@link IOException}. */
    byte[] bytes() {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException("A received file cannot be read", e);
        }
    }

    void delete() {
        if (!path.toFile().delete()) {
            LOG.warnf("The received file %s cannot be deleted", path);
        }
    }

    private static void copy(InputStream body, OutputStream disk, long most) throws IOException {
        long left = most;
        byte[] buffer = new byte[BUFFER];
        while (left > 0) {
            int read = body.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                return;
            }
            disk.write(buffer, 0, read);
            left -= read;
        }
    }
}
