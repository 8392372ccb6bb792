package org.entente.ingestion.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private static final Duration A_WHILE = Duration.ofMillis(100);

    private final Allowance allowance = new Allowance(10);

    @Test
    void workThatFitsGoesOnTogether() {
        allowance.take(4);

        assertThat(taking(6)).succeedsWithin(Duration.ofSeconds(5));
    }

    @Test
    void workThatDoesNotFitWaitsUntilSomeIsGivenBack() {
        Allowance.Share share = allowance.take(4);

        var waiting = taking(7);
        await().during(A_WHILE).until(() -> !waiting.isDone());
        share.giveBack();

        assertThat(waiting).succeedsWithin(Duration.ofSeconds(5));
    }

    @Test
    void workThatNeedsMoreThanThereIsGoesOnAlone() {
        allowance.take(1000);

        var waiting = taking(1);

        await().during(A_WHILE).until(() -> !waiting.isDone());
    }

    private CompletableFuture<Allowance.Share> taking(long amount) {
        return CompletableFuture.supplyAsync(() -> allowance.take(amount));
    }
}
