package org.entente.local.demo.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawsTest {

    @Test
    void theSameSeedDrawsTheSameNumbers() {
        Draws first = new Draws(7);
        Draws second = new Draws(7);

        assertThat(IntStream.range(0, 1_000).map(i -> first.below(100)).boxed())
                .containsExactlyElementsOf(IntStream.range(0, 1_000)
                        .map(i -> second.below(100))
                        .boxed()
                        .toList());
    }

    @Test
    void whatWeighsNothingIsNeverDrawn() {
        Draws draws = new Draws(7);
        Weights weights = Weights.of(0, 3, 0, 0, 1, 0);

        assertThat(IntStream.range(0, 1_000)
                        .map(i -> draws.index(weights))
                        .distinct()
                        .boxed())
                .containsExactlyInAnyOrder(1, 4);
    }

    @Test
    void sharesAddUpToTheWhole() {
        Weights weights = Weights.of(List.of(7, 1, 0, 5, 3), Integer::intValue);

        assertThat(IntStream.range(0, 500))
                .allSatisfy(whole ->
                        assertThat(IntStream.of(weights.share(whole)).sum()).isEqualTo(whole));
    }
}
