package org.entente.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.entente.local.server.Distribution;
import org.entente.local.server.Keycloak;
import org.entente.local.server.Once;
import org.entente.local.server.PostgreSql;

/**
 * PostgreSQL's data as they are after Keycloak's first start, which takes most of the time: made once, then copied for each JVM.
 *
 * <p>It lies beside the servers, and is made anew when a version, a database or the realm changes.
 */
record Template(Distribution distribution, ServerProcesses processes, PostgreSql postgresql, Keycloak keycloak) {

    void copy() {
        try {
            Path folder = Files.createDirectories(distribution.root().resolve("template"));
            new Once(folder.resolve("made")).unlessDoneFor(input(), () -> make(folder.resolve("postgresql")));
            Folders.copy(folder.resolve("postgresql"), postgresql.folder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make(Path folder) throws IOException {
        Folders.delete(folder);
        processes.start(postgresql);
        processes.start(keycloak);
        processes.stop(keycloak);
        processes.stop(postgresql);
        Folders.copy(postgresql.folder(), folder);
        Folders.delete(postgresql.folder());
    }

    private String input() {
        return String.join(
                " ",
                postgresql.version(),
                keycloak.version(),
                PostgreSql.DATABASES.toString(),
                "" + Arrays.hashCode(Keycloak.realm()));
    }
}
