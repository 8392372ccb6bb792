package org.entente.local.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.local.supervision.LogFile;
import org.entente.local.supervision.Obstacle;

/** {@code logs}: what a component has written, and with {@code -f} what it writes from now on. */
final class Logs {

    static final Set<String> OPTIONS = Set.of("-f", "--follow");

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final String SUFFIX = ".log";
    private static final int LINES_BEFORE_FOLLOWING = 20;

    private final Context context;

    Logs(Context context) {
        this.context = context;
    }

    void run(Arguments arguments) throws InterruptedException {
        String name = arguments.only("component (" + String.join(", ", names()) + ")");
        Path file = context.installation().logs().resolve(complete(name) + SUFFIX);
        try {
            if (arguments.has("-f") || arguments.has("--follow")) {
                follow(file);
            } else {
                Files.copy(file, context.console().out());
                context.console().out().flush();
            }
        } catch (IOException e) {
            throw new Obstacle("The log cannot be read: " + e.getMessage());
        }
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(context.installation().logs())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(SUFFIX))
                    .map(file -> file.substring(0, file.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException none) {
            throw new Obstacle("There are no logs yet; start the platform with: ./entente up");
        }
    }

    /** The full name; its beginning is enough. */
    private String complete(String name) {
        List<String> names = names();
        List<String> meant = names.stream()
                .filter(known -> known.startsWith(name))
                .filter(known -> !isFurtherInstance(known, names))
                .toList();
        if (names.contains(name)) {
            return name;
        }
        if (meant.size() != 1) {
            throw new Misuse("There is no log of '" + name + "'; there are: " + String.join(", ", names) + ".");
        }
        return meant.get(0);
    }

    /** The beginning of a service's name means its first instance. */
    private static boolean isFurtherInstance(String name, List<String> names) {
        String first = name.replaceFirst("-\\d+$", "");
        return !first.equals(name) && names.contains(first);
    }

    private void follow(Path file) throws IOException, InterruptedException {
        long position = Files.size(file);
        new LogFile(file).tail(LINES_BEFORE_FOLLOWING).forEach(context.console().out()::println);
        while (!context.console().out().checkError()) {
            position = printFrom(file, position);
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        }
    }

    private long printFrom(Path file, long position) throws IOException {
        long size = Files.size(file);
        long from = size < position ? 0 : position;
        if (size == from) {
            return size;
        }
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
            byte[] news = new byte[(int) Math.min(size - from, LogFile.BOUND)];
            content.seek(from);
            content.readFully(news);
            context.console().out().write(news);
            context.console().out().flush();
            return from + news.length;
        }
    }
}
