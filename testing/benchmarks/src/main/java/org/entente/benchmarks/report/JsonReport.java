package org.entente.benchmarks.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Results for programs. */
public final class JsonReport {

    private JsonReport() {}

    /**
     * Looks whether a file can be written, before anything is measured.
     *
     * @throws IOException if it cannot
     */
    public static void requireWritable(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.newByteChannel(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                .close();
    }

    /**
     * Writes them into a file.
     *
     * @param setting what the measured platform was, such as its version
     */
    public static void write(Path file, Instant at, Map<String, Object> setting, List<Result> results)
            throws IOException {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("at", at.toString());
        report.put("machine", Machine.describe());
        report.put("setting", setting);
        report.put("scenarios", results.stream().map(JsonReport::scenario).toList());
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), report);
    }

    private static Map<String, Object> scenario(Result result) {
        Map<String, Object> scenario = new LinkedHashMap<>();
        scenario.put("name", result.scenario());
        result.failure().ifPresent(why -> scenario.put("failure", why));
        scenario.put(
                "figures", result.figures().stream().map(JsonReport::figure).toList());
        return scenario;
    }

    private static Map<String, Object> figure(Figure measured) {
        Map<String, Object> figure = new LinkedHashMap<>();
        figure.put("measure", measured.measure());
        figure.put("value", measured.value());
        figure.put("unit", measured.unit().sign());
        measured.bar().ifPresent(bar -> {
            figure.put("bar", bar.value());
            figure.put("side", bar.side() == Bar.Side.AT_LEAST ? "at least" : "at most");
            figure.put("passes", bar.isMetBy(measured.value()));
        });
        return figure;
    }
}
