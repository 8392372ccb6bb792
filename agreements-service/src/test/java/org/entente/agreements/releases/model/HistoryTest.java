package org.entente.agreements.releases.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.entente.agreements.releases.model.Releases.add;
import static org.entente.agreements.releases.model.Releases.clear;
import static org.entente.agreements.releases.model.Releases.day;
import static org.entente.agreements.releases.model.Releases.history;
import static org.entente.agreements.releases.model.Releases.release;
import static org.entente.agreements.releases.model.Releases.remove;
import static org.entente.agreements.releases.model.Releases.set;
import static org.entente.agreements.releases.model.Releases.withdrawn;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HistoryTest {

    @Test
    void theLatestReleaseThatStatesAFieldWins() {
        CompiledFields fields = history(set("status", "planned"), set("status", "signed"), set("place", "Wuxi"))
                .compile();

        assertThat(fields.text("status")).contains("signed");
        assertThat(fields.text("place")).contains("Wuxi");
    }

    @Test
    void whatALaterReleaseDoesNotStateStays() {
        CompiledFields fields =
                history(set("title", "Consensus"), set("place", "Wuxi")).compile();

        assertThat(fields.text("title")).contains("Consensus");
    }

    @Test
    void listsAreMergedByWhatTheirElementsMean() {
        CompiledFields fields = history(
                        add("parties", "China"),
                        add("parties", "Russia"),
                        add("parties", "the  CHINA"),
                        add("parties", "Côte d’Ivoire"),
                        add("parties", "Cote d'Ivoire"))
                .compile();

        assertThat(fields.texts("parties")).containsExactly("China", "Russia", "Côte d’Ivoire");
    }

    @Test
    void anElementKeepsTheProvenanceOfTheReleaseThatFirstNamedIt() {
        History history = history(add("parties", "China"), add("parties", "China"));

        List<Attributed> parties = history.compile().byName().get("parties").values();

        assertThat(parties).hasSize(1);
        assertThat(parties.get(0).provenance().release())
                .isEqualTo(history.releases().get(0).id());
    }

    @Test
    void everyValueTellsItsReleaseDocumentWordsAndWhoAcceptedIt() {
        Release second = release(2, set("status", "signed"));
        History history = new History(List.of(release(1, set("status", "planned")), second));

        Attributed status = history.compile().byName().get("status").values().get(0);

        assertThat(status.provenance())
                .isEqualTo(new Provenance(
                        second.id(),
                        second.origin().document(),
                        new Span(10, 16, "signed"),
                        "curator-2",
                        second.origin().acceptedAt()));
    }

    @Test
    void anElementCanBeTakenOutOfAListAndAddedAgain() {
        assertThat(history(add("parties", "China"), add("parties", "Chile"), remove("parties", "CHILE"))
                        .compile()
                        .texts("parties"))
                .containsExactly("China");
        assertThat(history(add("parties", "Chile"), remove("parties", "Chile"), add("parties", "Chile"))
                        .compile()
                        .texts("parties"))
                .containsExactly("Chile");
    }

    @Test
    void aFieldWithNothingLeftIsAbsent() {
        assertThat(history(add("parties", "Chile"), remove("parties", "Chile"))
                        .compile()
                        .byName())
                .isEmpty();
        assertThat(history(set("place", "Wuxi"), clear("place")).compile().byName())
                .isEmpty();
        assertThat(history(remove("parties", "Chile"), clear("place")).compile().byName())
                .isEmpty();
    }

    @Test
    void aWithdrawnReleaseNoLongerCountsAndTheValueBeforeItIsBack() {
        Release wrong = withdrawn(release(2, set("status", "ended"), add("parties", "Chile")), day(3));
        History history = new History(List.of(release(1, set("status", "signed"), add("parties", "China")), wrong));

        CompiledFields fields = history.compile();

        assertThat(fields.text("status")).contains("signed");
        assertThat(fields.texts("parties")).containsExactly("China");
        assertThat(history.changedAt()).contains(day(3));
    }

    @Test
    void anElementOfAWithdrawnReleaseStaysIfAnotherReleaseNamesItToo() {
        Release wrong = withdrawn(release(1, add("parties", "China")), day(3));
        Release right = release(2, add("parties", "China"));

        List<Attributed> parties = new History(List.of(wrong, right))
                .compile()
                .byName()
                .get("parties")
                .values();

        assertThat(parties)
                .singleElement()
                .satisfies(party -> assertThat(party.provenance().release()).isEqualTo(right.id()));
    }

    @Test
    void asOfATimeOnlyWhatWasRecordedByThenCounts() {
        History history = history(set("status", "planned"), set("status", "signed"));

        assertThat(history.asOf(day(1).minusMillis(1)).releases()).isEmpty();
        assertThat(history.asOf(day(1)).compile().text("status")).contains("planned");
        assertThat(history.asOf(day(2).minusMillis(1)).compile().text("status")).contains("planned");
        assertThat(history.asOf(day(2)).compile().text("status")).contains("signed");
    }

    @Test
    void asOfATimeBeforeItsWithdrawalAReleaseStillCounts() {
        Release wrong = withdrawn(release(1, set("status", "ended")), day(3));
        History history = new History(List.of(wrong));

        assertThat(history.asOf(day(2)).compile().text("status")).contains("ended");
        assertThat(history.asOf(day(2)).changedAt()).contains(day(1));
        assertThat(history.asOf(day(3)).compile().text("status")).isEmpty();
    }

    @Test
    void theOrderInWhichReleasesAreReadDoesNotMatter() {
        List<Release> releases = new ArrayList<>(randomReleases(new Random(7), 40));
        CompiledFields expected = new History(releases).compile();

        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(releases, new Random(seed));
            assertThat(new History(releases).compile()).isEqualTo(expected);
        }
    }

    @Test
    void compilingUpToATimeIsTheSameAsNeverHavingHeardTheRest() {
        List<Release> releases = randomReleases(new Random(11), 40);
        for (int number = 1; number <= releases.size(); number++) {
            assertThat(new History(releases).asOf(day(number)).compile())
                    .isEqualTo(new History(releases.subList(0, number)).compile());
        }
    }

    @Test
    void aReleaseIsAlwaysLaterThanTheOneBeforeWhateverTheClockSays() {
        History history = history(set("title", "Consensus"));
        Instant earlier = day(1).minusSeconds(5);
        Release model = release(2, set("place", "Wuxi"));

        History next = history.with(UUID.randomUUID(), model.recordId(), earlier, model.origin(), model.patch());

        assertThat(next.last().recordedAt()).isAfter(day(1));
        assertThat(next.last().number()).isEqualTo(2);
        assertThat(next.with(UUID.randomUUID(), model.recordId(), day(9), model.origin(), model.patch())
                        .last()
                        .recordedAt())
                .isEqualTo(day(9));
    }

    @Test
    void aReleaseIsWithdrawnAfterEverythingBeforeWhateverTheClockSays() {
        History history = history(set("title", "Consensus"), set("place", "Wuxi"));
        Release wrong = history.last();

        History next = history.without(wrong, day(1).minusSeconds(5), "curator", Optional.empty());

        assertThat(next.compile().text("place")).isEmpty();
        assertThat(next.changedAt()).hasValueSatisfying(at -> assertThat(at).isAfter(day(2)));
        assertThat(next.asOf(day(2)).compile().text("place")).contains("Wuxi");
        assertThat(next.isWithdrawn()).isFalse();
        assertThat(next.without(next.releases().get(0), day(9), "curator", Optional.of("Also wrong."))
                        .isWithdrawn())
                .isTrue();
    }

    @Test
    void aReleaseIsFoundByItsFactAndWhenThatWasAccepted() {
        History history = history(set("title", "Consensus"), set("place", "Wuxi"));
        Origin origin = history.last().origin();

        assertThat(history.of(origin.factId(), origin.acceptedAt())).contains(history.last());
        assertThat(history.of(origin.factId(), day(9))).isEmpty();
    }

    @Test
    void aReleaseThatChangesNothingIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Patch(List.of()));
    }

    private static List<Release> randomReleases(Random random, int count) {
        List<String> words = List.of("China", "Russia", "Kenya", "kenya", "Tanzania");
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> release(number, randomChange(random, words.get(random.nextInt(words.size())))))
                .toList();
    }

    private static Change randomChange(Random random, String word) {
        return switch (random.nextInt(6)) {
            case 0 -> remove("parties", word);
            case 1 -> clear("title");
            case 2, 3 -> set("title", word);
            default -> add("parties", word);
        };
    }
}
