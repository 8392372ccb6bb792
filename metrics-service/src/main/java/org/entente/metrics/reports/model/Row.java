package org.entente.metrics.reports.model;

import java.util.List;

/**
 * A row of a table.
 *
 * @param number from 1, as a spreadsheet shows it
 */
public record Row(int number, List<Cell> cells) {

    public Row {
        cells = List.copyOf(cells);
    }

    /** The cell of a column, blank where the row has none. */
    Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.of("");
    }

    /** Whether nothing stands in it. */
    public boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }
}
