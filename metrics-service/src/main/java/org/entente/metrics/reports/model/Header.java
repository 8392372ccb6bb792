package org.entente.metrics.reports.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.contracts.FactKind;

/**
 * The columns of a table of statistics: {@code member}, {@code period} unless it is said for all rows, and one for each measure.
 *
 * @param columns by name, where they stand
 */
record Header(Map<String, Integer> columns) {

    static final String MEMBER = "member";
    static final String PERIOD = "period";

    static Header of(Row row, boolean needsPeriod) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int at = 0; at < row.cells().size(); at++) {
            String name = row.cell(at).text().toLowerCase(Locale.ROOT).replace(' ', '_');
            if (!row.cell(at).isBlank() && columns.put(requireKnown(name), at) != null) {
                throw InvalidTable.malformed("The column " + name + " is there twice.");
            }
        }
        Header header = new Header(columns);
        header.requireColumns(needsPeriod);
        return header;
    }

    List<String> measures() {
        List<String> measures = new ArrayList<>(columns.keySet());
        measures.removeAll(List.of(MEMBER, PERIOD));
        return measures;
    }

    Optional<Cell> cell(Row row, String column) {
        return Optional.ofNullable(columns.get(column)).map(row::cell);
    }

    private void requireColumns(boolean needsPeriod) {
        if (!columns.containsKey(MEMBER) || measures().isEmpty()) {
            throw InvalidTable.malformed("The first row must name the columns: member, and at least one measure.");
        }
        if (needsPeriod && !columns.containsKey(PERIOD)) {
            throw InvalidTable.malformed("There must be a column period, or the period must be a parameter.");
        }
    }

    private static String requireKnown(String name) {
        if (name.equals(MEMBER) || name.equals(PERIOD)) {
            return name;
        }
        FactKind.OBSERVATION.type("measure").fault(name).ifPresent(fault -> {
            throw InvalidTable.malformed("There is a column that is neither member, period nor a measure. " + fault);
        });
        return name;
    }
}
