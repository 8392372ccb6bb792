package org.entente.agreements.releases.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Makes releases for tests: the first on 1 January 2020, each further one a day later. */
final class Releases {

    static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");

    private Releases() {}

    /** The history in which each patch is a release. */
    static History history(Change... changes) {
        return new History(IntStream.range(0, changes.length)
                .mapToObj(i -> release(i + 1, changes[i]))
                .toList());
    }

    static Release release(int number, Change... changes) {
        Origin origin = new Origin(
                new UUID(1, number),
                document("Document " + number),
                "curator-" + number,
                day(number).minusSeconds(60));
        return new Release(
                new UUID(2, number),
                new UUID(3, 3),
                number,
                day(number),
                origin,
                new Patch(List.of(changes)),
                Optional.empty());
    }

    static Release withdrawn(Release release, Instant at) {
        return new Release(
                release.id(),
                release.recordId(),
                release.number(),
                release.recordedAt(),
                release.origin(),
                release.patch(),
                Optional.of(new Withdrawal(at, "curator", Optional.of("It is about another meeting."))));
    }

    /** When the release of that number is recorded. */
    static Instant day(int number) {
        return FIRST.plusSeconds((number - 1) * 86_400L);
    }

    static SourceDocument document(String title) {
        return new SourceDocument(
                new UUID(4, title.hashCode()),
                Optional.of(title),
                Optional.empty(),
                Optional.of("A publisher"),
                Optional.of("2019-11"),
                Optional.of("kbc-ke"));
    }

    static Stated stated(String words) {
        return new Stated(new Value.Words(words), new Span(10, 10 + words.length(), words));
    }

    static Change set(String field, String words) {
        return new Change.SetField(field, stated(words));
    }

    static Change add(String field, String words) {
        return new Change.AddElement(field, stated(words));
    }

    static Change remove(String field, String words) {
        return new Change.RemoveElement(field, new Value.Words(words));
    }

    static Change clear(String field) {
        return new Change.RemoveField(field);
    }
}
