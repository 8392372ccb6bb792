package org.entente.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Documents are processed while the service that does it, and the process that reads its files, are killed again and again. */
@ExtendWith(RunningPlatform.class)
class KilledWorkerIT {

    private static final int DOCUMENTS = 200;
    private static final long SEED = 20191115;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Set<String> UNDER_WAY = Set.of("received", "extracting");
    private static final Pattern PID = Pattern.compile("(?m)^\\s*ingestion-service\\s+\\S+\\s+ready\\s+(\\d+)");

    private final String run = UUID.randomUUID().toString();

    @Test
    void everyAcceptedDocumentFinishesOnceHoweverOftenTheWorkerDies(RunningPlatform platform) throws Exception {
        Random random = new Random(SEED);
        Set<Integer> serviceDies = distinct(random, 3);
        Set<Integer> parserDies = distinct(random, 6);

        List<String> documents = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            documents.add(submit(platform, i));
            if (serviceDies.contains(i)) {
                kill(service(platform));
            } else if (parserDies.contains(i)) {
                service(platform).descendants().forEach(ProcessHandle::destroyForcibly);
            }
        }

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(underWay(platform)).isEmpty());
        assertThat(documents).doesNotHaveDuplicates();
        assertThat(documentsOfThisRun(platform)).hasSize(DOCUMENTS);
        for (String document : documents) {
            assertThat(status(platform, document)).isIn("in_review", "reviewed");
            assertThat(facts(platform, document)).isEqualTo(factsOfAnUndisturbedRun(platform, document));
        }
    }

    /** The process that reads files ends with the service, though nobody asks it to. */
    private static void kill(ProcessHandle service) {
        List<ProcessHandle> readers = service.descendants().toList();
        service.destroyForcibly();
        await().atMost(PATIENCE).until(() -> readers.stream().noneMatch(ProcessHandle::isAlive));
    }

    /** Again until it is accepted, as a partner's program would. */
    private String submit(RunningPlatform platform, int i) {
        Response accepted = await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> post(platform, i), answer -> Set.of(200, 202).contains(answer.statusCode()));
        return accepted.header("Location").replace("/api/v1", "");
    }

    /** Every third file is read by the service itself, the others by the parser's process. */
    private Response post(RunningPlatform platform, int i) {
        String text = "The " + (i + 2) + "th Radio Forum was held in Accra on 3 June 2024. It was attended by "
                + (100 + i) + " participants. Our reference: " + run + "-" + i;
        boolean isPlain = i % 3 == 0;
        return platform.as("contributor")
                .multiPart(
                        "file",
                        isPlain ? "forum.txt" : "forum.html",
                        (isPlain ? text : "<html><body><p>" + text + "</p></body></html>").getBytes(UTF_8),
                        isPlain ? "text/plain" : "text/html")
                .multiPart("metadata", Map.of("title", run), "application/json")
                .post("/documents");
    }

    /** The running service, however long it takes to be back. */
    private static ProcessHandle service(RunningPlatform platform) {
        return await().atMost(PATIENCE)
                .until(
                        () -> {
                            Matcher pid = PID.matcher(platform.run("./entente status || true"));
                            return pid.find()
                                    ? ProcessHandle.of(Long.parseLong(pid.group(1)))
                                            .orElse(null)
                                    : null;
                        },
                        process -> process != null && process.isAlive());
    }

    private List<String> underWay(RunningPlatform platform) {
        return documentsOfThisRun(platform).stream()
                .filter(document -> UNDER_WAY.contains(document.get("status")))
                .map(document -> String.valueOf(document.get("id")))
                .toList();
    }

    /** Other tests may submit meanwhile, so more than one page is looked through. */
    private List<Map<String, Object>> documentsOfThisRun(RunningPlatform platform) {
        List<Map<String, Object>> found = new ArrayList<>();
        String next = "/documents?limit=200";
        for (int page = 0; page < 3 && next != null; page++) {
            Response answer =
                    platform.as("contributor").urlEncodingEnabled(false).get(next);
            List<Map<String, Object>> items =
                    answer.then().statusCode(200).extract().jsonPath().getList("items");
            found.addAll(items);
            next = nextPage(answer);
        }
        return found.stream()
                .filter(document -> run.equals(document.get("title")))
                .toList();
    }

    private static String nextPage(Response answer) {
        String link = answer.header("Link");
        if (link == null) {
            return null;
        }
        String address = link.substring(link.indexOf('<') + 1, link.indexOf('>'));
        return address.substring(address.indexOf("/documents"));
    }

    private static String status(RunningPlatform platform, String document) {
        return platform.as("contributor").get(document).jsonPath().getString("status");
    }

    private static Set<String> facts(RunningPlatform platform, String document) {
        List<Map<String, Object>> facts = platform.as("contributor")
                .get(document + "/facts?limit=200")
                .jsonPath()
                .getList("items");
        Set<String> distinct = said(facts);
        assertThat(distinct).hasSameSizeAs(facts);
        return distinct;
    }

    private static Set<String> factsOfAnUndisturbedRun(RunningPlatform platform, String document) {
        String text = platform.as("contributor").get(document + "/text").asString();
        return said(platform.as("contributor")
                .contentType("text/plain; charset=UTF-8")
                .body(text)
                .post("/extractions")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("facts"));
    }

    private static Set<String> said(List<Map<String, Object>> facts) {
        return facts.stream()
                .map(fact -> fact.get("kind") + " " + new TreeMap<>((Map<?, ?>) fact.get("fields")))
                .collect(Collectors.toSet());
    }

    private static Set<Integer> distinct(Random random, int count) {
        Set<Integer> numbers = new HashSet<>();
        IntStream.iterate(0, i -> numbers.size() < count, i -> i + 1)
                .forEach(i -> numbers.add(random.nextInt(DOCUMENTS)));
        return numbers;
    }
}
