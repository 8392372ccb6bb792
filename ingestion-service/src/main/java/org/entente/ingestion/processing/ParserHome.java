package org.entente.ingestion.processing;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.ingestion.parser.SubmittedFiles;
import org.entente.ingestion.work.OwnFolder;

/** What the parser's process needs on disk: its class path, its configuration, a folder for the files that it reads. */
record ParserHome(OwnFolder folder) {

    private static final String CONFIGURATION = "tika-config.xml";
    private static final String LOGGING = "logging.properties";
    private static final Pattern SERVICE_LOGGING = Pattern.compile("jboss-(logmanager|logging)");
    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    /** A new one. */
    static ParserHome create() {
        return new ParserHome(OwnFolder.create("parser"));
    }

    Path configuration() {
        return folder.path().resolve(CONFIGURATION);
    }

    Path logging() {
        return folder.path().resolve(LOGGING);
    }

    /** The file to be read, on disk until {@link #remove}. What the process needs beside it is there too. */
    Path store(byte[] bytes) throws IOException {
        folder.restore();
        provide(CONFIGURATION);
        provide(LOGGING);
        return Files.write(Files.createTempFile(folder.path(), "file-", null), bytes);
    }

    void remove(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    void delete() throws IOException {
        folder.delete();
    }

    /**
     * Our own classes, and every jar that they were loaded beside: whatever loads the classes of the service, in its package, in
     * development or in a test, gives out the manifests of all. Only what logs for the service stays away.
     */
    static String classPath() {
        try {
            Set<Path> places = new LinkedHashSet<>();
            places.add(Path.of(SubmittedFiles.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
            for (URL manifest : Collections.list(
                    Thread.currentThread().getContextClassLoader().getResources(MANIFEST))) {
                if (manifest.openConnection() instanceof JarURLConnection jar) {
                    places.add(Path.of(jar.getJarFileURL().toURI()));
                }
            }
            return places.stream()
                    .filter(place -> !SERVICE_LOGGING
                            .matcher(place.getFileName().toString())
                            .find())
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("The parser's class path cannot be made out", e);
        }
    }

    private void provide(String resource) throws IOException {
        Path file = folder.path().resolve(resource);
        if (Files.notExists(file)) {
            try (InputStream content = SubmittedFiles.class.getResourceAsStream(resource)) {
                Files.copy(content, file);
            }
        }
    }
}
