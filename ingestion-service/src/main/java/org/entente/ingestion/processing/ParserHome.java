package org.entente.ingestion.processing;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.ingestion.parser.SubmittedFiles;

/** What the parser's process needs on disk: its class path, its configuration, a folder for the files that it reads. */
record ParserHome(Path folder) {

    private static final String PREFIX = "entente-parser-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d{1,18})-\\w+");
    private static final String CONFIGURATION = "tika-config.xml";
    private static final String LOGGING = "logging.properties";
    private static final Pattern SERVICE_LOGGING = Pattern.compile("jboss-(logmanager|logging)");
    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    /** A new one, in a folder that nobody else may read. What a service left behind that was killed is cleared away. */
    static ParserHome create() {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            clearAway(temporary);
            String prefix = PREFIX + ProcessHandle.current().pid() + "-";
            ParserHome home = new ParserHome(Files.createTempDirectory(temporary, prefix));
            home.copy(CONFIGURATION);
            home.copy(LOGGING);
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException("The parser's folder cannot be made", e);
        }
    }

    private static void clearAway(Path temporary) throws IOException {
        try (DirectoryStream<Path> homes = Files.newDirectoryStream(temporary, PREFIX + "*")) {
            for (Path home : homes) {
                if (isLeftBehind(home) && Files.isWritable(home)) {
                    new ParserHome(home).delete();
                }
            }
        }
    }

    /** Whether the process that made it is gone. */
    private static boolean isLeftBehind(Path home) {
        Matcher name = NAME.matcher(home.getFileName().toString());
        return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
    }

    Path configuration() {
        return folder.resolve(CONFIGURATION);
    }

    Path logging() {
        return folder.resolve(LOGGING);
    }

    /** The file to be read, on disk until {@link #remove}. */
    Path store(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "file-", null), bytes);
    }

    void remove(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    void delete() throws IOException {
        Files.walkFileTree(folder, new Deletion());
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

    private void copy(String resource) throws IOException {
        try (InputStream content = SubmittedFiles.class.getResourceAsStream(resource)) {
            Files.copy(content, folder.resolve(resource));
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
