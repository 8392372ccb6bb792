package org.entente.ingestion.facts.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.entente.contracts.FactKind;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    private final StatedValue title = new StatedValue("Lake Declaration", 10, 26);
    private final StatedValue date = new StatedValue("2019-10-28", 30, 45);

    @Test
    void whatIsFoundUnchangedIsNotFresh() {
        KnownFact known = known(FactStatus.PENDING, agreement(title, date));

        Reconciliation result = Reconciliation.of(List.of(known), List.of(found(agreement(title, date))));

        assertThat(result.again()).containsOnlyKeys(known.id());
        assertThat(result.fresh()).isEmpty();
        assertThat(result.missing()).isEmpty();
    }

    @Test
    void aFactIsKnownAgainByTheWordsThatItTurnsOn() {
        KnownFact rejected = known(FactStatus.REJECTED, agreement(title, date));
        FoundFact longer = found(agreement(new StatedValue("the Lake Declaration", 6, 26), date));

        Reconciliation result = Reconciliation.of(List.of(rejected), List.of(longer));

        assertThat(result.again()).containsEntry(rejected.id(), longer);
        assertThat(result.fresh()).isEmpty();
    }

    @Test
    void otherWordsAreAnotherFactThoughTheDateIsShared() {
        KnownFact known = known(FactStatus.ACCEPTED, agreement(title, date));
        FoundFact other = found(agreement(new StatedValue("Shore Accord", 50, 62), date));

        Reconciliation result = Reconciliation.of(List.of(known), List.of(other));

        assertThat(result.fresh()).containsExactly(other);
        assertThat(result.missing()).containsExactly(known.id());
    }

    @Test
    void aCorrectedFactIsKnownAgainByItsCorrectionToo() {
        KnownFact corrected = new KnownFact(
                UUID.randomUUID(),
                FactKind.AGREEMENT,
                FactStatus.ACCEPTED,
                agreement(title, date),
                agreement(new StatedValue("Shore Accord", 50, 62), date));

        Reconciliation result = Reconciliation.of(
                List.of(corrected), List.of(found(agreement(new StatedValue("Shore Accord", 50, 62), date))));

        assertThat(result.again()).containsOnlyKeys(corrected.id());
    }

    @Test
    void aRejectedNumberComesBackOnlyAsANumberOfSomethingElse() {
        KnownFact rejected = new KnownFact(
                UUID.randomUUID(), FactKind.OBSERVATION, FactStatus.REJECTED, number("members"), number("members"));

        assertThat(Reconciliation.of(List.of(rejected), List.of(observation("members")))
                        .fresh())
                .isEmpty();
        assertThat(Reconciliation.of(List.of(rejected), List.of(observation("member_countries")))
                        .fresh())
                .hasSize(1);
    }

    @Test
    void aNumberThatWaitsIsReadAnewInItsPlace() {
        KnownFact pending = new KnownFact(
                UUID.randomUUID(), FactKind.OBSERVATION, FactStatus.PENDING, number("members"), number("members"));
        FoundFact now = observation("member_countries");

        assertThat(Reconciliation.of(List.of(pending), List.of(now)).again()).containsEntry(pending.id(), now);
    }

    @Test
    void theSameStatementTwiceIsFreshOnce() {
        FoundFact fact = found(agreement(title, date));
        FoundFact surer = new FoundFact(fact.kind(), fact.fields(), 0.9, List.of("another"));

        assertThat(Reconciliation.of(List.of(), List.of(fact, surer)).fresh()).containsExactly(fact);
    }

    @Test
    void ofTwoReadingsTheOneMostAlikeTakesTheKnownFact() {
        KnownFact known = known(FactStatus.ACCEPTED, agreement(title, date));
        FoundFact titleOnly = found(new FactFields(Map.of("title", List.of(new StatedValue("Lake", 10, 14)))));
        FoundFact closer = found(agreement(new StatedValue("Lake Declaration", 10, 27), date));

        Reconciliation result = Reconciliation.of(List.of(known), List.of(titleOnly, closer));

        assertThat(result.again()).containsEntry(known.id(), closer);
        assertThat(result.fresh()).containsExactly(titleOnly);
    }

    @Test
    void whatWasRejectedDoesNotComeBackInAnyOfItsReadings() {
        KnownFact rejected = known(FactStatus.REJECTED, agreement(title, date));
        FoundFact shorter = found(new FactFields(Map.of("title", List.of(new StatedValue("Lake", 10, 14)))));
        FoundFact longer = found(agreement(new StatedValue("Lake Declaration of", 10, 29), date));
        FoundFact other = found(agreement(new StatedValue("Shore Accord", 50, 62), date));

        Reconciliation changed = Reconciliation.of(List.of(rejected), List.of(shorter, longer, other));
        Reconciliation unchanged =
                Reconciliation.of(List.of(rejected), List.of(found(agreement(title, date)), shorter, other));

        assertThat(changed.again()).containsOnlyKeys(rejected.id());
        assertThat(changed.fresh()).containsExactly(other);
        assertThat(unchanged.again()).containsOnlyKeys(rejected.id());
        assertThat(unchanged.fresh()).containsExactly(other);
    }

    @Test
    void aReadingOfAnotherFactIsNotTakenForARejectedOne() {
        KnownFact rejected = known(FactStatus.REJECTED, agreement(new StatedValue("Declaration", 15, 26), date));
        KnownFact pending = known(FactStatus.PENDING, agreement(title, date));
        FoundFact surer = new FoundFact(FactKind.AGREEMENT, agreement(title, date), 0.95, List.of("newer"));

        Reconciliation result = Reconciliation.of(List.of(rejected, pending), List.of(surer));

        assertThat(result.again()).containsEntry(pending.id(), surer).doesNotContainKey(rejected.id());
        assertThat(result.missing()).containsExactly(rejected.id());
    }

    @Test
    void ofThoseEquallyAlikeTheFirstKnownTakesTheFirstFound() {
        KnownFact first = known(FactStatus.PENDING, agreement(new StatedValue("Lake", 12, 16), date));
        KnownFact second = known(FactStatus.PENDING, agreement(new StatedValue("Declaration", 10, 22), date));
        FoundFact now = found(agreement(title, date));

        assertThat(Reconciliation.of(List.of(first, second), List.of(now)).again())
                .containsOnlyKeys(first.id());
    }

    @Test
    void everyFactIsAccountedForOnceInALongDocument() {
        List<KnownFact> known = new ArrayList<>();
        List<FoundFact> found = new ArrayList<>();
        IntStream.range(0, 500).forEach(i -> {
            FactFields fields = agreement(new StatedValue("A " + i, i * 20, i * 20 + 9), date);
            FactFields now = i % 2 == 0 ? fields : agreement(new StatedValue("A", i * 20, i * 20 + 1), date);
            known.add(known(FactStatus.PENDING, fields));
            found.add(found(now));
        });

        Reconciliation result = Reconciliation.of(known, found);

        assertThat(result.again()).hasSize(500);
        assertThat(result.fresh()).isEmpty();
        assertThat(result.missing()).isEmpty();
    }

    private static KnownFact known(FactStatus status, FactFields fields) {
        return new KnownFact(UUID.randomUUID(), FactKind.AGREEMENT, status, fields, fields);
    }

    private static FoundFact found(FactFields fields) {
        return new FoundFact(FactKind.AGREEMENT, fields, 0.8, List.of("a-rule"));
    }

    private static FoundFact observation(String measure) {
        return new FoundFact(FactKind.OBSERVATION, number(measure), 0.8, List.of("a-rule"));
    }

    private static FactFields agreement(StatedValue title, StatedValue date) {
        Map<String, List<StatedValue>> fields = new HashMap<>();
        fields.put("title", List.of(title));
        fields.put("date", List.of(date));
        return new FactFields(fields);
    }

    private static FactFields number(String measure) {
        return new FactFields(Map.of(
                "measure", List.of(new StatedValue(measure, 5, 12)), "value", List.of(new StatedValue("31", 0, 2))));
    }
}
