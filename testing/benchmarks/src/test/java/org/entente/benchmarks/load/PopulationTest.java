package org.entente.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PopulationTest {

    private static final int DRAWN = 20_000;

    @Test
    void drawsTheSameEventsAtEachRun() {
        assertThat(draw(7, 50)).isEqualTo(draw(7, 50));
    }

    @Test
    void usesFewItemsOftenAndMostSeldom() {
        Map<String, Long> uses =
                draw(1, DRAWN).stream().collect(Collectors.groupingBy(Population.Use::item, Collectors.counting()));

        assertThat(uses.size()).isGreaterThan(1_000);
        assertThat(uses.values().stream().mapToLong(Long::longValue).max().orElseThrow())
                .isGreaterThan(DRAWN / 20);
    }

    @Test
    void hasEveryMemberDoEverything() {
        Map<String, Long> actions = draw(1, DRAWN).stream()
                .map(use -> use.member() + " " + use.action())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(actions).hasSize(Population.MEMBERS * 3);
    }

    @Test
    void keepsToTheMemberThatIsAskedFor() {
        Population population = new Population(1);

        assertThat(Stream.generate(() -> population.draw(4)).limit(100))
                .extracting(Population.Use::member)
                .containsOnly("station-04");
    }

    private static List<Population.Use> draw(long seed, int count) {
        return Stream.generate(new Population(seed)::draw).limit(count).toList();
    }
}
