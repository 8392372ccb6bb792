package org.entente.ingestion.quality;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.contracts.FactKind;

/** Reads the notes in which people mark facts by quoting, and finds the quoted words in the text. */
final class GoldNotes {

    private static final Pattern LINE = Pattern.compile("\\s*([^:]+?)\\s*:\\s*(.+?)\\s*");
    private static final Pattern VALUE = Pattern.compile("(?:(.+?) <- )?(.+?)(?: @ (.+?))?(?: #(\\d+))?");
    private static final Pattern GROUPED = Pattern.compile("(?<=\\d)[,.\\u00a0\\u202f ](?=\\d{3})");
    private static final String EVERYTHING = "*";

    private final Passages passages;
    private final Map<String, ObjectNode> named = new HashMap<>();
    private final List<StatedFact> facts = new ArrayList<>();
    private String language = "und";
    private String part = "";
    private Passages.Passage current;

    private GoldNotes(String text) {
        passages = new Passages(text);
        current = passages.whole();
    }

    /** The document of the notes NAME.facts, whose text is NAME.txt. */
    static MarkedDocument read(Path notes) throws IOException {
        String name = notes.getFileName().toString().replaceFirst("\\.facts$", "");
        String text = Files.readString(notes.resolveSibling(name + ".txt"));
        GoldNotes reader = new GoldNotes(text);
        int number = 0;
        for (String line : Files.readAllLines(notes)) {
            number++;
            try {
                reader.line(line);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(notes.getFileName() + ", line " + number + ": " + e.getMessage(), e);
            }
        }
        return new MarkedDocument(name, reader.language, reader.part, text, reader.facts);
    }

    private void line(String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("A line is 'name: words'.");
        }
        String head = parts.group(1);
        if (line.startsWith(" ")) {
            field(head, parts.group(2));
        } else if (head.equals("language")) {
            language = parts.group(2);
        } else if (head.equals("part")) {
            part = parts.group(2);
        } else if (head.startsWith("let ")) {
            named.put("$" + head.substring(4), value("", parts.group(2), passages.whole()));
        } else {
            begin(head, parts.group(2));
        }
    }

    private void begin(String kind, String passage) {
        if (Stream.of(FactKind.values()).noneMatch(known -> known.wireName().equals(kind))) {
            throw new IllegalArgumentException("There is no kind of fact '" + kind + "'.");
        }
        current = passages.only(passage);
        facts.add(new StatedFact(kind, JsonNodeFactory.instance.objectNode()));
    }

    private void field(String name, String words) {
        if (facts.isEmpty()) {
            throw new IllegalArgumentException("A field stands under its fact.");
        }
        ObjectNode fields = (ObjectNode) facts.get(facts.size() - 1).fields();
        ObjectNode value = value(name, words, current);
        if (FactKind.isList(name)) {
            ((ArrayNode) (fields.has(name) ? fields.get(name) : fields.putArray(name))).add(value);
        } else if (fields.has(name)) {
            throw new IllegalArgumentException("The fact has " + name + " already.");
        } else {
            fields.set(name, value);
        }
    }

    private ObjectNode value(String field, String words, Passages.Passage passage) {
        if (words.startsWith("$")) {
            if (!named.containsKey(words)) {
                throw new IllegalArgumentException("There is no 'let " + words.substring(1) + "' above.");
            }
            return named.get(words).deepCopy();
        }
        Matcher parts = VALUE.matcher(words);
        if (!parts.matches()) {
            throw new IllegalArgumentException("A value is 'words', 'value <- words' or 'words @ passage'.");
        }
        Passages.Passage around = parts.group(3) == null ? passage : passages.only(parts.group(3));
        int which = parts.group(4) == null ? 0 : Integer.parseInt(parts.group(4));
        Passages.Passage place =
                parts.group(2).equals(EVERYTHING) ? around : passages.within(around, parts.group(2), which);
        return value(field, parts.group(1) == null ? passages.words(place) : parts.group(1), passages.span(place));
    }

    private static ObjectNode value(String field, String value, Span span) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (FactKind.isNumber(field)) {
            node.put("value", new BigDecimal(GROUPED.matcher(value).replaceAll("")));
        } else {
            node.put("value", value);
        }
        return node.put("start", span.start()).put("end", span.end());
    }
}
