package org.entente.ingestion.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private static final Duration A_WHILE = Duration.ofMillis(100);

    private final Allowance allowance = new Allowance(10);

    @Test
    void workThatFitsGoesOnTogether() throws InterruptedException {
        allowance.take(4);

        assertThat(taking(6)).succeedsWithin(Duration.ofSeconds(5));
    }

    @Test
    void workThatDoesNotFitWaitsUntilSomeIsGivenBack() throws InterruptedException {
        Allowance.Share share = allowance.take(4);

        var waiting = taking(7);
        await().during(A_WHILE).until(() -> !waiting.isDone());
        share.giveBack();

        assertThat(waiting).succeedsWithin(Duration.ofSeconds(5));
    }

    @Test
    void workThatNeedsMoreThanThereIsGoesOnAlone() throws InterruptedException {
        allowance.take(1000);

        var waiting = taking(1);

        await().during(A_WHILE).until(() -> !waiting.isDone());
    }

    private FutureTask<Allowance.Share> taking(long amount) {
        var share = new FutureTask<>(() -> allowance.take(amount));
        new Thread(share).start();
        return share;
    }
}
