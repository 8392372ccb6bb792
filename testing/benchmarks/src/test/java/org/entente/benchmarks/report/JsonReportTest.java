package org.entente.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonReportTest {

    @TempDir
    Path folder;

    @Test
    void tellsWhatWasMeasuredWhereAndWhen() throws IOException {
        Path file = folder.resolve("new/report.json");
        Figure missed = Figure.of("answer", 31.5, Unit.MILLISECONDS, Bar.atMost(30));
        List<Result> results =
                List.of(Result.of("reads", List.of(missed)), Result.failed("stream", "a stream has ended"));

        JsonReport.requireWritable(file);
        JsonReport.write(file, Instant.EPOCH, Map.of("version", "1.2"), results);

        JsonNode report = new ObjectMapper().readTree(file.toFile());
        assertThat(report.path("at").asText()).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(report.path("machine").path("processors").asInt()).isPositive();
        assertThat(report.path("setting").path("version").asText()).isEqualTo("1.2");
        JsonNode figure = report.path("scenarios").path(0).path("figures").path(0);
        assertThat(figure).isEqualTo(new ObjectMapper().readTree("""
                {"measure": "answer", "value": 31.5, "unit": "ms", "bar": 30.0, "side": "at most", "passes": false}
                """));
        assertThat(report.path("scenarios").path(1).path("failure").asText()).isEqualTo("a stream has ended");
    }

    @Test
    void refusesAFileThatCannotBeWrittenBeforeAnythingIsMeasured() {
        assertThatThrownBy(() -> JsonReport.requireWritable(folder)).isInstanceOf(IOException.class);
    }
}
