package org.entente.agreements.releases.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.contracts.EdtfDate;

/** Builds a reference from what a record says: its parties, its year and its title, each if it is known. */
public final class ReferenceParts {

    private static final int MOST_PARTIES = 4;
    private static final int LONGEST_PARTY = 24;
    private static final int LONGEST_TITLE = 48;

    private final CountryNames countries;
    private final List<String> parts = new ArrayList<>();
    private String year = "";

    public ReferenceParts(CountryNames countries) {
        this.countries = countries;
    }

    /** Adds the parties: first the codes of those that are countries, then the names of others, each in alphabetical order. */
    public ReferenceParts parties(List<String> parties) {
        List<String> names = parties.stream()
                .map(this::codeOrName)
                .filter(name -> !name.isEmpty())
                .sorted(Comparator.naturalOrder())
                .distinct()
                .limit(MOST_PARTIES)
                .toList();
        if (!names.isEmpty()) {
            parts.add(String.join("-", names));
        }
        return this;
    }

    /** Adds the year in which a date begins; one that has no beginning adds nothing. */
    public ReferenceParts yearOf(Optional<EdtfDate> date) {
        date.filter(known -> !known.earliest().equals(EdtfDate.FIRST_DAY)).ifPresent(this::addYear);
        return this;
    }

    /** Adds the title without the year, which is there already; a title without Latin letters is replaced by the kind. */
    public Reference titled(Optional<String> title, RecordKind kind) {
        String slug = title.map(text -> Slug.of(text, LONGEST_TITLE, year)).orElse("");
        parts.add(slug.isEmpty() ? kind.wireName() : slug);
        return new Reference(String.join("_", parts));
    }

    private void addYear(EdtfDate date) {
        year = "%04d".formatted(date.earliest().getYear());
        parts.add(year);
    }

    /** Codes are in capitals, which sort before the small letters of names. */
    private String codeOrName(String party) {
        return countries.alpha3(party).orElseGet(() -> Slug.of(party, LONGEST_PARTY, ""));
    }
}
