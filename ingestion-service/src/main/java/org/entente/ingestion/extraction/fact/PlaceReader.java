package org.entente.ingestion.extraction.fact;

import java.util.Optional;
import java.util.Set;
import org.entente.ingestion.extraction.lexicon.CueKind;
import org.entente.ingestion.extraction.mention.NameMention;
import org.entente.ingestion.extraction.mention.Passage;
import org.entente.ingestion.extraction.mention.Reading;
import org.entente.ingestion.extraction.text.Span;

/** Reads the place after "in": a city with its province or country. */
final class PlaceReader {
    private static final Set<String> OPEN = Set.of("(", ",");

    private final Reading reading;
    private final Passage passage;

    PlaceReader(Reading reading) {
        this.reading = reading;
        this.passage = reading.passage();
    }

    /** The first place between two tokens. */
    Optional<Span> between(int first, int last) {
        for (NameMention name : reading.names()) {
            if (name.first() >= first && name.last() <= last && isPlace(name)) {
                NameMention city = city(name);
                return Optional.of(passage.span(city.first(), end(city)));
            }
        }
        return Optional.empty();
    }

    /** A place that opens a line, as in "Geneva, 3 May" or "GENEVA, May 3 -- ". */
    Optional<Span> leading() {
        return reading.names().stream()
                .filter(name -> name.first() == 0
                        && isPlainName(name)
                        && passage.sentence().has(end(name) + 1, ","))
                .findFirst()
                .filter(name -> reading.dates().stream().anyMatch(date -> date.first() <= end(name) + 4))
                .map(name -> passage.span(name.first(), end(name)));
    }

    /** The place that starts at a token, whatever stands before it. */
    Optional<Span> opening(int token) {
        return reading.names().stream()
                .filter(name -> name.first() == token && isPlainName(name))
                .findFirst()
                .map(name -> passage.span(name.first(), end(name)));
    }

    private boolean isPlace(NameMention name) {
        int before = name.first() - 1;
        boolean in =
                passage.isRole(before, "in") || (passage.isRole(before, "article") && passage.isRole(before - 1, "in"));
        return in && isPlainName(name);
    }

    private boolean isPlainName(NameMention name) {
        return (name.kind() == NameMention.Kind.OTHER || name.kind() == NameMention.Kind.COUNTRY)
                && !passage.has(CueKind.MEETING, name.last())
                && !passage.has(CueKind.INSTRUMENT, name.last())
                && !passage.has(CueKind.TOPIC, name.first())
                && !passage.has(CueKind.REGION, name.last() + 1, "wide")
                && !hasOf(name)
                && !passage.sentence().has(name.last() + 1, "'s");
    }

    /** "the Use of Networks" is no place; "the Republic of Korea" is known as a state. */
    private boolean hasOf(NameMention name) {
        boolean found = false;
        for (int i = name.first(); i <= name.last(); i++) {
            found |= passage.isRole(i, "of") && passage.token(i).is("of");
        }
        return found && name.kind() != NameMention.Kind.COUNTRY;
    }

    /** "Hill district, Lakeville": the city is the place, not its part. */
    private NameMention city(NameMention part) {
        int next = part.last() + 1;
        boolean district =
                passage.has(CueKind.REGION, next, "part") && passage.sentence().has(next + 1, ",");
        return reading.names().stream()
                .filter(other -> district && other.first() == next + 2)
                .findFirst()
                .orElse(part);
    }

    private int end(NameMention name) {
        int next = name.last() + 1;
        boolean open =
                next < passage.size() && OPEN.contains(passage.token(next).text());
        if (!open || next + 1 >= passage.size()) {
            return name.last();
        }
        int in = passage.isRole(next + 1, "in") ? next + 2 : next + 1;
        int start = passage.isRole(in, "article") ? in + 1 : in;
        Optional<NameMention> region = reading.names().stream()
                .filter(other ->
                        other.first() == next + 1 || other.first() == start && other.kind() == NameMention.Kind.COUNTRY)
                .findFirst();
        if (region.isEmpty() || region.get().kind() == NameMention.Kind.ORGANISATION) {
            return name.last();
        }
        int last = region.get().last();
        boolean suffix =
                passage.has(CueKind.REGION, last + 1) && passage.token(last + 1).isSmall();
        last += suffix ? 1 : 0;
        boolean bracket = passage.token(next).is("(");
        boolean closed = passage.sentence().has(last + 1, ")");
        boolean named = suffix || region.get().kind() == NameMention.Kind.COUNTRY || passage.has(CueKind.REGION, last);
        boolean ends = last + 1 >= passage.size() || passage.token(last + 1).isMark() || passage.isFunction(last + 1);
        if (bracket) {
            return closed ? last + 1 : name.last();
        }
        return named || (ends && !passage.isRole(last + 1, "and")) ? last : name.last();
    }
}
