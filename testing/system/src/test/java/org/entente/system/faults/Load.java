package org.entente.system.faults;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.entente.system.RunningPlatform;

/** The members of an exchange of its own, all sending at the same time. */
final class Load {

    private static final int MEMBERS = 6;

    /** How many events may be on their way when something happens, so that it happens to some. */
    private static final int UNDER_WAY = 1_500;

    private static final int MILLIS_BETWEEN_BATCHES = 400;

    private final RunningPlatform platform;
    private final List<Consignment> consignments;
    private final long size;
    private final Gate gate = new Gate();

    private Load(RunningPlatform platform, List<Consignment> consignments) {
        this.platform = platform;
        this.consignments = consignments;
        this.size = consignments.stream().mapToLong(Consignment::size).sum();
    }

    /** One that is about to send, to an exchange that it makes. */
    static Load of(RunningPlatform platform, int events) {
        String run = UUID.randomUUID().toString().substring(0, 8);
        String exchange = "faults-" + run;
        List<Consignment> consignments = IntStream.range(0, MEMBERS)
                .mapToObj(member -> new Consignment(exchange, run, "member-" + member, events / MEMBERS))
                .toList();
        Load load = new Load(platform, consignments);
        load.createExchange();
        return load;
    }

    /** Sends everything; each disturbance happens when so many events are acknowledged. Returns when all are. */
    void runThrough(List<Disturbance> disturbances) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(MEMBERS);
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        try {
            List<Future<Void>> sending = new ArrayList<>();
            for (Consignment events : consignments) {
                Sender sender = new Sender(platform, http, events, gate);
                sending.add(threads.submit(() -> closingIfItFails(sender)));
            }
            for (Disturbance disturbance : disturbances) {
                disturbance.ready().run();
                gate.openUpTo(disturbance.after() + UNDER_WAY);
                gate.awaitAcknowledged(disturbance.after());
                disturbance.strike().run();
            }
            goOn();
            for (Future<Void> sender : sending) {
                sender.get();
            }
        } finally {
            gate.close();
            threads.shutdownNow();
        }
        System.out.printf("%d events were acknowledged; %d batches sent again%n", gate.acknowledged(), gate.refused());
    }

    /** Sends a little all the time while something is done. */
    void goOnDuring(Disturbance.Action action) throws Exception {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        clock.scheduleAtFixedRate(
                () -> gate.openFurther(Sender.BATCH), 0, MILLIS_BETWEEN_BATCHES, TimeUnit.MILLISECONDS);
        try {
            action.run();
        } finally {
            clock.shutdownNow();
        }
    }

    /** Sends without end from now on, whatever is acknowledged. */
    void goOn() {
        gate.openUpTo(Long.MAX_VALUE);
    }

    /** How many batches were refused so far. */
    int refused() {
        return gate.refused();
    }

    String exchange() {
        return consignments.get(0).exchange();
    }

    List<Consignment> consignments() {
        return consignments;
    }

    long size() {
        return size;
    }

    private Void closingIfItFails(Sender sender) throws Exception {
        try {
            return sender.call();
        } catch (Exception | AssertionError e) {
            gate.close();
            throw e;
        }
    }

    private void createExchange() {
        platform.as("administrator")
                .contentType("application/json")
                .body(Map.of("id", exchange(), "name", "Exchange " + exchange()))
                .post("/exchanges")
                .then()
                .statusCode(201);
        for (Consignment consignment : consignments) {
            platform.as("administrator")
                    .contentType("application/json")
                    .body(Map.of(
                            "name", consignment.member(),
                            "country", "KE",
                            "joinedOn", LocalDate.of(2020, 1, 1).toString()))
                    .put("/exchanges/{x}/members/{member}", exchange(), consignment.member())
                    .then()
                    .statusCode(201);
        }
    }
}
