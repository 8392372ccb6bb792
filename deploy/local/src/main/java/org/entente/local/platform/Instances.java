package org.entente.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.entente.local.supervision.Obstacle;

/**
 * How many instances of a service are wanted, by its name; one of each that is not named.
 *
 * <p>The wish is kept in a file, which whoever asks for another number writes and the supervisor reads again and again.
 */
public record Instances(SortedMap<String, Integer> numbers) {

    public static final Instances ONE_OF_EACH = new Instances(new TreeMap<>());

    /** The services whose instances share what arrives for them. */
    static final List<String> SHARING = List.of("metrics-service");

    /** So many find room among the connections of the local PostgreSQL. */
    static final int MOST = 6;

    private static final Pattern WISH = Pattern.compile("([a-z-]+)=(\\d{1,4})");

    /**
     * @param wishes each a service and a number, such as {@code metrics-service=3}
     * @throws Obstacle if one is something else, or cannot be fulfilled
     */
    public static Instances parse(Collection<String> wishes) {
        SortedMap<String, Integer> numbers = new TreeMap<>();
        for (String wish : wishes) {
            Matcher matcher = WISH.matcher(wish);
            if (!matcher.matches()) {
                throw new Obstacle("'" + wish + "' is no number of instances; write for instance metrics-service=3");
            }
            numbers.put(matcher.group(1), check(matcher.group(1), Integer.parseInt(matcher.group(2))));
        }
        return new Instances(numbers);
    }

    private static int check(String service, int number) {
        if (!SHARING.contains(service)) {
            throw new Obstacle(
                    "'%s' runs once; several instances can run of: %s.".formatted(service, String.join(", ", SHARING)));
        }
        if (number < 1 || number > MOST) {
            throw new Obstacle("Of %s, 1 to %d instances can run.".formatted(service, MOST));
        }
        return number;
    }

    /** What was last wished for in that file; one of each if nothing was. */
    public static Instances read(Path file) {
        try {
            return parse(Files.readAllLines(file));
        } catch (NoSuchFileException nothingWished) {
            return ONE_OF_EACH;
        } catch (IOException e) {
            throw new Obstacle("The number of instances cannot be read: " + e.getMessage() + ".");
        }
    }

    /** Wishes for these. */
    public void write(Path file) {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Files.write(next, wishes());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Obstacle("The number of instances cannot be written down: " + e.getMessage() + ".");
        }
    }

    /** To be read again with {@link #parse}. */
    public List<String> wishes() {
        return numbers.entrySet().stream()
                .map(wish -> wish.getKey() + "=" + wish.getValue())
                .toList();
    }

    public int of(String service) {
        return numbers.getOrDefault(service, 1);
    }

    /** The names of a service's instances: its own, and that with a number for each beyond the first. */
    public List<String> names(String service) {
        return names(service, of(service));
    }

    /** These, with what others say of the services that they name. */
    public Instances with(Instances others) {
        SortedMap<String, Integer> both = new TreeMap<>(numbers);
        both.putAll(others.numbers);
        return new Instances(both);
    }

    static String name(String service, int number) {
        return number == 1 ? service : service + "-" + number;
    }

    /** The names of all instances that a service may have. */
    public static List<String> possibleNames(String service) {
        return names(service, MOST);
    }

    private static List<String> names(String service, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> name(service, number))
                .toList();
    }
}
