package org.entente.local.supervision;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.local.supervision.Snapshot.Phase;

/**
 * Where a run writes down what it does, for the commands that ask about it and for the one that cleans up after it.
 *
 * <p>A properties file, replaced as a whole, so that a reader never sees half of it.
 */
public record StateFile(Path path) {

    private static final String SETTING = "setting.";

    public void write(Snapshot snapshot) throws IOException {
        Path next = path.resolveSibling(path.getFileName() + ".next");
        try (Writer writer = Files.newBufferedWriter(next)) {
            properties(snapshot).store(writer, "Written by ./entente while it runs");
        }
        Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The latest snapshot; empty when nothing runs and the last run ended in order. */
    public Optional<Snapshot> read() throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(path)) {
            properties.load(reader);
            return Optional.of(snapshot(properties));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IllegalArgumentException | java.time.DateTimeException | NullPointerException unreadable) {
            throw new IOException(path + " cannot be understood; delete it if nothing runs.", unreadable);
        }
    }

    public void delete() throws IOException {
        Files.deleteIfExists(path);
    }

    private static Properties properties(Snapshot snapshot) {
        Properties to = new Properties();
        to.setProperty("phase", snapshot.phase().name());
        to.setProperty("since", snapshot.since().toString());
        to.setProperty("message", snapshot.message());
        to.setProperty("details", String.join("\n", snapshot.details()));
        put(to, "supervisor", snapshot.supervisor());
        snapshot.settings().forEach((name, value) -> to.setProperty(SETTING + name, value));
        to.setProperty("components", Integer.toString(snapshot.components().size()));
        for (int i = 0; i < snapshot.components().size(); i++) {
            put(to, "component." + i + ".", snapshot.components().get(i));
        }
        return to;
    }

    private static void put(Properties to, String prefix, ComponentStatus status) {
        to.setProperty(prefix + "name", status.name());
        to.setProperty(prefix + "version", status.version());
        to.setProperty(
                prefix + "ports",
                joined(status.ports().stream().map(String::valueOf).toList()));
        to.setProperty(prefix + "state", status.state());
        status.process().ifPresent(process -> put(to, prefix + "process", process));
        to.setProperty(prefix + "since", status.since().toString());
        to.setProperty(prefix + "took", status.took().toString());
        to.setProperty(
                prefix + "waitsFor", joined(status.waitsFor().stream().sorted().toList()));
        to.setProperty(prefix + "restarts", Integer.toString(status.restarts()));
        to.setProperty(prefix + "lastFailure", status.lastFailure());
    }

    private static void put(Properties to, String key, ProcessIdentity process) {
        to.setProperty(key + ".pid", Long.toString(process.pid()));
        to.setProperty(key + ".start", process.start());
    }

    private static Snapshot snapshot(Properties from) {
        int components = Integer.parseInt(from.getProperty("components"));
        return new Snapshot(
                Phase.valueOf(from.getProperty("phase")),
                process(from, "supervisor").orElseThrow(IllegalArgumentException::new),
                Instant.parse(from.getProperty("since")),
                settings(from),
                IntStream.range(0, components)
                        .mapToObj(i -> component(from, "component." + i + "."))
                        .toList(),
                from.getProperty("message"),
                from.getProperty("details").lines().toList());
    }

    private static Map<String, String> settings(Properties from) {
        return from.stringPropertyNames().stream()
                .filter(key -> key.startsWith(SETTING))
                .collect(Collectors.toMap(key -> key.substring(SETTING.length()), from::getProperty));
    }

    private static ComponentStatus component(Properties from, String prefix) {
        return new ComponentStatus(
                from.getProperty(prefix + "name"),
                from.getProperty(prefix + "version"),
                split(from.getProperty(prefix + "ports")).stream()
                        .map(Integer::valueOf)
                        .toList(),
                from.getProperty(prefix + "state"),
                process(from, prefix + "process"),
                Instant.parse(from.getProperty(prefix + "since")),
                Duration.parse(from.getProperty(prefix + "took")),
                Set.copyOf(split(from.getProperty(prefix + "waitsFor"))),
                Integer.parseInt(from.getProperty(prefix + "restarts")),
                from.getProperty(prefix + "lastFailure"));
    }

    private static Optional<ProcessIdentity> process(Properties from, String key) {
        return Optional.ofNullable(from.getProperty(key + ".pid"))
                .map(pid -> new ProcessIdentity(Long.parseLong(pid), from.getProperty(key + ".start")));
    }

    private static String joined(List<String> words) {
        return String.join(" ", words);
    }

    private static List<String> split(String words) {
        return Arrays.stream(words.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
