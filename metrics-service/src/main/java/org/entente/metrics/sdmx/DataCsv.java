package org.entente.metrics.sdmx;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.metrics.sdmx.model.Cell;
import org.entente.metrics.sdmx.model.SdmxDimension;
import org.entente.metrics.series.CsvWriter;

/** Writes observations as SDMX-CSV 2.0: a line for each, with the codes. */
final class DataCsv {

    private static final String END_OF_LINE = "\r\n";
    private static final String INFORMATION = "I";

    private final Artefacts artefacts;

    DataCsv(Artefacts artefacts) {
        this.artefacts = artefacts;
    }

    String write(DataMessage message) {
        List<String> header = new ArrayList<>(List.of("STRUCTURE", "STRUCTURE_ID", "ACTION"));
        Stream.of(SdmxDimension.values()).map(Enum::name).forEach(header::add);
        if (!message.keysOnly()) {
            header.add(Artefacts.MEASURE);
        }
        StringBuilder csv = new StringBuilder(CsvWriter.line(header)).append(END_OF_LINE);
        lines(message).forEach(line -> csv.append(CsvWriter.line(line)).append(END_OF_LINE));
        return csv.toString();
    }

    private Stream<List<String>> lines(DataMessage message) {
        return message.keysOnly()
                ? message.cells().stream().map(Cell::key).distinct().map(key -> line(key, "", ""))
                : message.cells().stream().map(cell -> line(cell.key(), cell.period(), Long.toString(cell.value())));
    }

    private List<String> line(List<String> key, String period, String value) {
        List<String> line = new ArrayList<>(List.of("dataflow", artefacts.dataflowId(), INFORMATION));
        line.addAll(key);
        line.add(period);
        if (!value.isEmpty()) {
            line.add(value);
        }
        return line;
    }
}
