package org.entente.local.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;

/** Where the build has put the servers: a folder for each server, in it one for each version. */
public record Distribution(Path root) {
    private static final String PROPERTY = "entente.distribution";
    private static final Path IN_THE_REPOSITORY = Path.of("deploy", "local", "target", "distribution");
    private static final Properties VERSIONS = versions();

    public Distribution {
        root = root.toAbsolutePath().normalize();
        if (!Files.isDirectory(root)) {
            throw new IllegalStateException("There are no servers in " + root
                    + ". Build them first, in the repository's root: mvn -pl deploy/local install -DskipTests");
        }
    }

    /** The one that the system property {@code entente.distribution} names, else that of the repository around the working directory. */
    public static Distribution find() {
        String named = System.getProperty(PROPERTY);
        return new Distribution(named != null ? Path.of(named) : aroundWorkingDirectory());
    }

    Path postgresql() {
        return root.resolve("postgresql").resolve(version("postgresql"));
    }

    Path kafka() {
        return root.resolve("kafka").resolve(version("kafka"));
    }

    Path keycloak() {
        return root.resolve("keycloak").resolve("keycloak-" + version("keycloak"));
    }

    /** The version of a server: {@code postgresql}, {@code kafka} or {@code keycloak}. */
    public static String version(String server) {
        return VERSIONS.getProperty(server);
    }

    private static Path aroundWorkingDirectory() {
        Path here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve(IN_THE_REPOSITORY))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(here.resolve(IN_THE_REPOSITORY));
    }

    private static Properties versions() {
        try (InputStream file = Distribution.class.getResourceAsStream("versions.properties")) {
            Properties versions = new Properties();
            versions.load(file);
            return versions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
