package org.entente.local.demo.history;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/** A list of weights, kept as running sums. */
final class Weights {

    private final long[] sums;

    private Weights(long[] sums) {
        this.sums = sums;
    }

    static <T> Weights of(List<T> things, ToIntFunction<T> weight) {
        long[] sums = new long[things.size() + 1];
        for (int i = 0; i < things.size(); i++) {
            sums[i + 1] = sums[i] + weight.applyAsInt(things.get(i));
        }
        return new Weights(sums);
    }

    static Weights of(Integer... weights) {
        return of(List.of(weights), Integer::intValue);
    }

    long total() {
        return sums[sums.length - 1];
    }

    /** The weight of everything before {@code index}. */
    long before(int index) {
        return sums[index];
    }

    /** The index whose share of the running sum contains {@code point}. */
    int indexAt(long point) {
        int found = Arrays.binarySearch(sums, point);
        int index = found >= 0 ? found : -found - 2;
        while (sums[index + 1] == sums[index]) {
            index++;
        }
        return index;
    }

    /** Splits {@code whole} in proportion to the weights; the parts add up to it exactly. */
    int[] share(int whole) {
        int[] parts = new int[sums.length - 1];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = Math.toIntExact(whole * sums[i + 1] / total() - whole * sums[i] / total());
        }
        return parts;
    }
}
