package org.entente.local.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.local.demo.history.ExchangeEvent;
import org.entente.local.demo.history.History;
import org.entente.local.demo.history.Member;

/** Loads the demo data into a running platform through its gateway. Loading it again changes nothing. */
public final class DemoLoader {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration POLL = Duration.ofMillis(400);

    /** A condition that takes a call to find out. */
    private interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    private final Clock clock = Clock.systemUTC();
    private final Progress progress;
    private final DemoFiles files;
    private final Api api;
    private final ExchangeLoader exchange;
    private final DocumentLoader documents;
    private final DemoCurator curator;
    private final TargetLoader targets;

    /**
     * Prepares to load.
     *
     * @param gateway address of the platform, such as {@code http://localhost:8080}
     * @param keycloakRealm address of the realm that signs in, such as {@code http://localhost:8180/realms/entente}
     * @param progress where to say what is being done
     */
    public DemoLoader(URI gateway, URI keycloakRealm, PrintStream progress) {
        ObjectMapper json = new ObjectMapper();
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        this.progress = new Progress(progress, clock);
        this.files = new DemoFiles(json);
        this.api = new Api(http, json, new SignIns(http, json, clock, keycloakRealm), gateway);
        this.exchange = new ExchangeLoader(api);
        this.documents = new DocumentLoader(api, json);
        this.curator = new DemoCurator(api);
        this.targets = new TargetLoader(api);
    }

    /**
     * Loads everything that is not there yet, and returns once the platform shows it.
     *
     * @throws IOException if the platform refuses something, or does not show it in time
     */
    public void load() throws IOException {
        try {
            Map<DemoDocument, String> submitted = submitDocuments();
            loadExchange();
            DemoCurator.Outcome outcome = review(submitted);
            awaitRecords(outcome);
            loadTargets();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (InterruptedIOException)
                    new InterruptedIOException("Loading the demo data was interrupted.").initCause(e);
        }
    }

    private Map<DemoDocument, String> submitDocuments() throws IOException, InterruptedException {
        Map<DemoDocument, String> submitted = new LinkedHashMap<>();
        for (DemoDocument document : files.documents()) {
            submitted.put(document, documents.submit(document, files.text(document)));
        }
        progress.done("documents", submitted.size() + " submitted by two organisations");
        return submitted;
    }

    private void loadExchange() throws IOException, InterruptedException {
        List<Member> members = files.members();
        exchange.createExchange(members);
        long countries = members.stream().map(Member::country).distinct().count();
        progress.done("exchange", "Africa Link Union: %d members in %d countries".formatted(members.size(), countries));
        DemoTotals expected = DemoTotals.expected(members.size());
        if (exchange.totals().covers(expected)) {
            progress.done("events", "all there already");
        } else {
            loadEvents(new History(members, files.vocabulary()).events(), expected);
        }
        if (!exchange.totals().equals(expected)) {
            progress.warn("The exchange counts other events of these months too: " + exchange.totals() + ".");
        }
    }

    private void loadEvents(List<ExchangeEvent> events, DemoTotals expected) throws IOException, InterruptedException {
        int batches = exchange.send(events);
        progress.done("events", "%,d sent in %d batches".formatted(events.size(), batches));
        String late = "The exchange events were sent, but they are not all counted";
        await(late, () -> exchange.totals().covers(expected));
        progress.done("counting", exchange.totals().toString());
    }

    private DemoCurator.Outcome review(Map<DemoDocument, String> submitted) throws IOException, InterruptedException {
        DemoCurator.Outcome outcome = new DemoCurator.Outcome(List.of(), 0, List.of());
        for (Map.Entry<DemoDocument, String> entry : submitted.entrySet()) {
            DemoDocument document = entry.getKey();
            String late = "Document " + document.file() + " was submitted, but its facts are not up for review";
            await(late, () -> documents.isReady(document, entry.getValue()));
            outcome = outcome.plus(curator.review(entry.getValue(), knownFacts(document)));
        }
        progress.done(
                "review",
                "%d facts accepted, %d left pending"
                        .formatted(outcome.accepted().size(), outcome.pending()));
        if (!outcome.missing().isEmpty()) {
            String first = outcome.missing().get(0).summary();
            progress.warn("%d expected facts were not found, the first: %s"
                    .formatted(outcome.missing().size(), first));
        }
        return outcome;
    }

    private List<ExpectedFact> knownFacts(DemoDocument document) throws IOException {
        return files.review().stream()
                .filter(fact -> fact.document().equals(document.file()))
                .toList();
    }

    /** Waits until what was accepted is in the registry and among the reported numbers. */
    private void awaitRecords(DemoCurator.Outcome outcome) throws IOException, InterruptedException {
        int agreements = awaitList("agreements", outcome.accepted("agreement"));
        int meetings = awaitList("meetings", outcome.accepted("meeting"));
        int commitments = awaitList("commitments", outcome.accepted("commitment"));
        int observations = awaitList("observations", outcome.accepted("observation"));
        progress.done(
                "registry",
                "%d agreements, %d meetings, %d commitments, %d reported numbers"
                        .formatted(agreements, meetings, commitments, observations));
    }

    private void loadTargets() throws IOException, InterruptedException {
        await("The promise of a story a day was accepted, but is not among the targets", targets::placePromise);
        targets.makeByHand();
        progress.done(
                "targets", "1 of a promise, 1 made by hand; a promise that names no exchange is left to a curator");
    }

    private int awaitList(String path, int atLeast) throws IOException, InterruptedException {
        String late = "%d facts were accepted, but there are not as many %s".formatted(atLeast, path);
        await(late, () -> api.list("viewer", path).size() >= atLeast);
        return api.list("viewer", path).size();
    }

    private void await(String late, Condition condition) throws IOException, InterruptedException {
        Instant deadline = clock.instant().plus(PATIENCE);
        while (!condition.holds()) {
            if (clock.instant().isAfter(deadline)) {
                throw new IOException(
                        "%s after %d s. The services' logs say why.".formatted(late, PATIENCE.toSeconds()));
            }
            Thread.sleep(POLL.toMillis());
        }
    }
}
