package org.entente.ingestion.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes texts of any length from the paragraphs of a language, each time with other names, dates and numbers. What it writes follows
 * from the seed alone.
 *
 * <p>A file of paragraphs begins with lists of words ({@code #city Lima|Cusco}); in the paragraphs below, {@code {city}} stands for one
 * of these, and <code>{n:20-900}</code> for a number. The first paragraph opens a text and is not repeated.
 */
final class TextWriter {

    private static final Pattern SLOT = Pattern.compile("\\{(?:n:(\\d+)-(\\d+)|(\\w+))}");

    private final Map<String, String[]> words = new HashMap<>();
    private final List<String> paragraphs = new ArrayList<>();
    private final Random random;

    TextWriter(String language, long seed) {
        random = new Random(seed);
        for (String block :
                read("/org/entente/benchmarks/texts/" + language + ".txt").split("\n\n")) {
            if (block.startsWith("#")) {
                block.lines().forEach(this::learn);
            } else {
                paragraphs.add(block.strip());
            }
        }
    }

    /** A text of about that many bytes. */
    String write(int bytes) {
        StringBuilder text = new StringBuilder(fill(paragraphs.get(0)));
        int previous = 0;
        while (text.length() < bytes) {
            int next = 1 + random.nextInt(paragraphs.size() - 1);
            if (next != previous) {
                text.append("\n\n").append(fill(paragraphs.get(next)));
                previous = next;
            }
        }
        return text.append('\n').toString();
    }

    private void learn(String line) {
        int space = line.indexOf(' ');
        words.put(line.substring(1, space), line.substring(space + 1).split("\\|"));
    }

    private String fill(String paragraph) {
        return SLOT.matcher(paragraph).replaceAll(slot -> Matcher.quoteReplacement(word(slot)));
    }

    private String word(MatchResult slot) {
        if (slot.group(3) != null) {
            String[] choice = words.get(slot.group(3));
            return choice[random.nextInt(choice.length)];
        }
        int least = Integer.parseInt(slot.group(1));
        return Integer.toString(least + random.nextInt(Integer.parseInt(slot.group(2)) - least + 1));
    }

    private static String read(String resource) {
        try (InputStream in = TextWriter.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
