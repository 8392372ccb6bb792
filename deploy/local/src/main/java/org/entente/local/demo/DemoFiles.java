package org.entente.local.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.entente.local.demo.history.Member;
import org.entente.local.demo.history.Season;
import org.entente.local.demo.history.Vocabulary;

/** Reads the demo's resources. */
final class DemoFiles {

    private final ObjectMapper json;

    DemoFiles(ObjectMapper json) {
        this.json = json;
    }

    List<Member> members() throws IOException {
        return rows("members.csv").stream().map(DemoFiles::member).toList();
    }

    Vocabulary vocabulary() throws IOException {
        List<Season> seasons =
                rows("calendar.csv").stream().map(DemoFiles::season).toList();
        return new Vocabulary(lines("titles.txt"), lines("places.txt"), seasons);
    }

    List<DemoDocument> documents() throws IOException {
        return json.readValue(bytes("documents.json"), new TypeReference<>() {});
    }

    /** What the demo's curator knows to be true. */
    List<ExpectedFact> review() throws IOException {
        return json.readValue(bytes("review.json"), new TypeReference<>() {});
    }

    byte[] text(DemoDocument document) throws IOException {
        return bytes("documents/" + document.file());
    }

    private static Member member(String[] row) {
        return new Member(
                row[0],
                row[1],
                row[2],
                row[3],
                Integer.parseInt(row[4]),
                LocalDate.parse(row[5]),
                Integer.parseInt(row[6]),
                Integer.parseInt(row[7]));
    }

    private static Season season(String[] row) {
        return new Season(LocalDate.parse(row[0]), LocalDate.parse(row[1]), Integer.parseInt(row[2]), row[3]);
    }

    /** The rows below the heading; no value has a comma in it. */
    private static List<String[]> rows(String name) throws IOException {
        return lines(name).stream().skip(1).map(line -> line.split(",")).toList();
    }

    private static List<String> lines(String name) throws IOException {
        return new String(bytes(name), StandardCharsets.UTF_8).lines().toList();
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = DemoFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException("The demo's resource " + name + " is missing.");
            }
            return in.readAllBytes();
        }
    }
}
