package org.entente.ingestion.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Pairs rows with columns, each at most once, so that the weights of the pairs add up to the most (the Hungarian method).
 *
 * <p>The method keeps a price for each row and column, and lets one row after the other take the column that costs least,
 * where the row that held it moves on to its own next best.
 */
final class Assignment {

    private static final int NOBODY = 0;

    private final double[][] weights;
    private final double[] rowPrice;
    private final double[] columnPrice;
    /** The row that holds a column; both count from 1, and column 0 stands for the row that is looking. */
    private final int[] holder;

    /** A row and a column, counted from 0. */
    record Pair(int row, int column) {}

    private Assignment(double[][] weights) {
        this.weights = weights;
        rowPrice = new double[weights.length + 1];
        columnPrice = new double[weights[0].length + 1];
        holder = new int[weights[0].length + 1];
    }

    /** The best pairs, by row; a weight of 0 means that the two are no pair. */
    static List<Pair> of(double[][] weights) {
        if (weights.length == 0 || weights[0].length == 0) {
            return List.of();
        }
        boolean wide = weights.length <= weights[0].length;
        Assignment assignment = new Assignment(wide ? weights : turned(weights));
        return assignment.pairs().stream()
                .map(pair -> wide ? pair : new Pair(pair.column(), pair.row()))
                .sorted(Comparator.comparingInt(Pair::row))
                .toList();
    }

    private static double[][] turned(double[][] weights) {
        double[][] turned = new double[weights[0].length][weights.length];
        for (int row = 0; row < weights.length; row++) {
            for (int column = 0; column < weights[0].length; column++) {
                turned[column][row] = weights[row][column];
            }
        }
        return turned;
    }

    private List<Pair> pairs() {
        for (int row = 1; row < rowPrice.length; row++) {
            place(row);
        }
        List<Pair> pairs = new ArrayList<>();
        for (int column = 1; column < holder.length; column++) {
            if (holder[column] != NOBODY && weights[holder[column] - 1][column - 1] > 0) {
                pairs.add(new Pair(holder[column] - 1, column - 1));
            }
        }
        return pairs;
    }

    private void place(int row) {
        holder[0] = row;
        int column = 0;
        double[] least = new double[holder.length];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        boolean[] visited = new boolean[holder.length];
        int[] cameFrom = new int[holder.length];
        do {
            visited[column] = true;
            look(column, least, visited, cameFrom);
            int next = cheapest(least, visited);
            pay(least[next], least, visited);
            column = next;
        } while (holder[column] != NOBODY);
        while (column != 0) {
            holder[column] = holder[cameFrom[column]];
            column = cameFrom[column];
        }
    }

    /** What each open column would cost the row that holds this one. */
    private void look(int column, double[] least, boolean[] visited, int[] cameFrom) {
        int row = holder[column];
        for (int other = 1; other < holder.length; other++) {
            double cost = -weights[row - 1][other - 1] - rowPrice[row] - columnPrice[other];
            if (!visited[other] && cost < least[other]) {
                least[other] = cost;
                cameFrom[other] = column;
            }
        }
    }

    private static int cheapest(double[] least, boolean[] visited) {
        int best = 0;
        for (int column = 1; column < least.length; column++) {
            if (!visited[column] && (best == 0 || least[column] < least[best])) {
                best = column;
            }
        }
        return best;
    }

    private void pay(double amount, double[] least, boolean[] visited) {
        for (int column = 0; column < holder.length; column++) {
            if (visited[column]) {
                rowPrice[holder[column]] += amount;
                columnPrice[column] -= amount;
            } else {
                least[column] -= amount;
            }
        }
    }
}
