package org.entente.ingestion.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    @Test
    void givesUpTheBestPairWhereTheOthersGainMore() {
        double[][] weights = {{0.9, 0.8}, {0.8, 0}};

        assertThat(Assignment.of(weights)).containsExactly(new Assignment.Pair(0, 1), new Assignment.Pair(1, 0));
    }

    @Test
    void pairsNothingThatHasNoWeight() {
        double[][] weights = {{0, 0}, {0, 0.6}, {0, 0}};

        assertThat(Assignment.of(weights)).containsExactly(new Assignment.Pair(1, 1));
    }

    @Test
    void findsAsMuchAsTryingAllPairsDoes() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            double[][] weights = table(random, 1 + random.nextInt(5), 1 + random.nextInt(5));

            double found = Assignment.of(weights).stream()
                    .mapToDouble(pair -> weights[pair.row()][pair.column()])
                    .sum();

            assertThat(found).isCloseTo(best(weights, 0, new boolean[weights[0].length]), within(1e-9));
        }
    }

    @Test
    void hasNoPairsInAnEmptyTable() {
        assertThat(List.of(Assignment.of(new double[0][0]), Assignment.of(new double[3][0])))
                .allSatisfy(pairs -> assertThat(pairs).isEmpty());
    }

    private static double[][] table(Random random, int rows, int columns) {
        double[][] table = new double[rows][columns];
        for (double[] row : table) {
            for (int column = 0; column < columns; column++) {
                row[column] = random.nextInt(3) == 0 ? 0 : random.nextDouble();
            }
        }
        return table;
    }

    private static double best(double[][] weights, int row, boolean[] taken) {
        if (row == weights.length) {
            return 0;
        }
        double best = best(weights, row + 1, taken);
        for (int column = 0; column < taken.length; column++) {
            if (!taken[column]) {
                taken[column] = true;
                best = Math.max(best, weights[row][column] + best(weights, row + 1, taken));
                taken[column] = false;
            }
        }
        return best;
    }
}
