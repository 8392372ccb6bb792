package org.entente.ingestion.extraction.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.ingestion.extraction.lexicon.CueKind;
import org.entente.ingestion.extraction.mention.NameMention;
import org.entente.ingestion.extraction.mention.Ordinals;
import org.entente.ingestion.extraction.mention.Reading;
import org.entente.ingestion.extraction.text.SourceText;
import org.entente.ingestion.extraction.text.Span;
import org.entente.ingestion.extraction.text.Token;

/** The organisations that a document names, so that "the Union" can be given its full name. */
public final class NameRegistry {
    private static final int HEAD = 3;
    private static final int AT_HEAD = 3;

    private final Map<String, List<Span>> byHead = new HashMap<>();
    private final Map<String, Span> full = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, String> acronyms = new HashMap<>();
    private Optional<Span> home = Optional.empty();

    private NameRegistry() {}

    static NameRegistry of(SourceText source, List<Reading> readings) {
        NameRegistry registry = new NameRegistry();
        readings.forEach(reading -> registry.gather(source, reading));
        registry.home = registry.mostNamed();
        return registry;
    }

    private void gather(SourceText source, Reading reading) {
        for (NameMention name : reading.names()) {
            boolean shouted = reading.passage().isAllCapitals()
                    && !reading.passage().token(name.last()).is(")");
            if (name.kind() == NameMention.Kind.ORGANISATION && !shouted && !isMeeting(reading, name)) {
                add(source, reading, name);
            }
        }
    }

    /** "Third Lake Congress" is no organisation, nor is the heading "SIGNED". */
    private static boolean isMeeting(Reading reading, NameMention name) {
        boolean numbered = Ordinals.edition(reading.passage(), name.first()) > 0;
        boolean meeting = reading.passage().has(CueKind.MEETING, name.last());
        boolean heading =
                reading.sentence().block().isHeading() && reading.passage().size() == 1;
        boolean common = name.first() == name.last()
                && !reading.passage().token(name.first()).isAllCapitals()
                && reading.passage().has(CueKind.ORGANISATION, name.first());
        return numbered || meeting || heading || common;
    }

    private void add(SourceText source, Reading reading, NameMention name) {
        List<Token> tokens = reading.sentence().tokens();
        boolean bracket = tokens.get(name.last()).is(")");
        int last = bracket ? name.last() - 3 : name.last();
        String key = source.words(reading.passage().span(name.first(), last)).toLowerCase(Locale.ROOT);
        if (bracket) {
            acronyms.put(tokens.get(name.last() - 1).lower(), key);
        }
        key = acronyms.getOrDefault(key, key);
        counts.merge(key, reading.sentence().index() < HEAD ? AT_HEAD : 1, Integer::sum);
        if (bracket || !full.containsKey(key)) {
            full.put(key, name.span());
        }
        if (name.last() > name.first()) {
            for (int i = name.first(); i <= last; i++) {
                byHead.computeIfAbsent(tokens.get(i).lower(), head -> new ArrayList<>())
                        .add(name.span());
            }
        }
    }

    /** The full name nearest before a place in the text, else after it, that has a word as its noun. */
    Optional<Span> named(String word, int before) {
        List<Span> spans = byHead.getOrDefault(word.toLowerCase(Locale.ROOT), List.of());
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).start() < before) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return spans.isEmpty() ? Optional.empty() : Optional.of(spans.get(Math.max(0, low - 1)));
    }

    /** Whether a name, in full or as an acronym, is one of an organisation of the document. */
    boolean isOrganisation(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceFirst(" \\([^)]*\\)$", "");
        return full.containsKey(plain) || acronyms.containsKey(plain);
    }

    /** The organisation that the document is about: the one that it names most often. */
    Optional<Span> home() {
        return home;
    }

    private Optional<Span> mostNamed() {
        return counts.entrySet().stream()
                .max(Comparator.<Map.Entry<String, Integer>>comparingInt(entry -> entry.getValue())
                        .thenComparing(entry -> -full.get(entry.getKey()).start()))
                .map(entry -> full.get(entry.getKey()));
    }
}
