package org.entente.metrics.series;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.entente.metrics.events.model.Action;

/**
 * The figures of one series that are not zero.
 *
 * @param key the values of what the answer is broken down by, in that order
 * @param figures in no order
 */
record Line(Action action, List<String> key, List<Figure> figures) {

    /** By action, then by the parts of the key. */
    static final Comparator<Line> ORDER =
            Comparator.comparing(Line::action).thenComparing(Line::key, Line::compareKeys);

    Line map(UnaryOperator<Figure> change) {
        return new Line(action, key, figures.stream().map(change).toList());
    }

    private static int compareKeys(List<String> one, List<String> other) {
        int order = 0;
        for (int i = 0; order == 0 && i < one.size(); i++) {
            order = one.get(i).compareTo(other.get(i));
        }
        return order;
    }
}
