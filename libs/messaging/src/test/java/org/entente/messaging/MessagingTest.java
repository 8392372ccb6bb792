package org.entente.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.entente.testing.PlatformServers;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

/** What outbox and inbox promise, on a real broker and a real database. */
@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class MessagingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    Outbox outbox;

    @Test
    void anEventTakesEffectWhenItsChangeCommits() throws Throwable {
        String name = unique("committed");

        inTransaction(session -> outbox.add(session, Probe.MADE, "key", new Probe(name)));

        awaitEffects(name, 1);
    }

    @Test
    void anEventOfAChangeThatRollsBackIsNeverSent() throws Throwable {
        String rolledBack = unique("rolled-back");
        String later = unique("later");

        assertThatThrownBy(() -> inTransaction(session -> outbox.add(session, Probe.MADE, "key", new Probe(rolledBack))
                        .invoke(() -> {
                            throw new IllegalStateException("The change failed");
                        })))
                .hasMessage("The change failed");
        inTransaction(session -> outbox.add(session, Probe.MADE, "key", new Probe(later)));

        awaitEffects(later, 1);
        assertThat(effects(rolledBack)).isZero();
    }

    @Test
    void eventsOfOneKeyTakeEffectInTheirOrder() throws Throwable {
        String name = unique("ordered");
        List<String> names =
                IntStream.range(0, 1_200).mapToObj(i -> name + "-" + i).toList();

        inTransaction(session -> addAll(session, names));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(effectsLike(name + "-%")).isEqualTo(names));
    }

    @Test
    void anEventThatTheBrokerRefusesIsSetAsideAndHoldsUpNothing() throws Throwable {
        String before = unique("before");
        String tooLarge = unique("too-large");
        String after = unique("after");
        List<String> names = List.of(before, tooLarge + "x".repeat(2_000_000), after);

        inTransaction(session -> addAll(session, names));

        awaitEffects(after, 1);
        assertThat(effects(before)).isOne();
        assertThat(refusals(tooLarge)).singleElement().asString().contains("RecordTooLargeException");
    }

    @Test
    void anEventThatArrivesTwiceTakesEffectOnce() throws Throwable {
        String name = unique("twice");
        String id = UUID.randomUUID().toString();
        String after = unique("after");

        send(id, "{\"name\": \"" + name + "\"}");
        send(id, "{\"name\": \"" + name + "\"}");
        send(UUID.randomUUID().toString(), "{\"name\": \"" + after + "\"}");

        awaitEffects(after, 1);
        assertThat(effects(name)).isOne();
    }

    @Test
    void aTransientFaultIsRetriedUntilItIsOver() throws Throwable {
        String name = unique(ProbeHandler.FLAKY);

        inTransaction(session -> outbox.add(session, Probe.MADE, "key", new Probe(name)));

        awaitEffects(name, 1);
    }

    @Test
    void whatCanNeverBeHandledGoesToTheDeadLettersAndHoldsUpNothing() throws Throwable {
        String hopeless = unique(ProbeHandler.HOPELESS);
        String after = unique("after");
        String malformed = "no json " + UUID.randomUUID();
        String untyped = "no event " + UUID.randomUUID();

        send(UUID.randomUUID().toString(), "{\"name\": \"" + hopeless + "\"}");
        send(UUID.randomUUID().toString(), malformed);
        send(Map.of(), untyped);
        send(UUID.randomUUID().toString(), "{\"name\": \"" + after + "\"}");

        awaitEffects(after, 1);
        assertThat(effects(hopeless)).isZero();
        Map<String, String> reasons = deadLetters(hopeless, malformed, untyped);
        assertThat(reasons.get(hopeless)).isEqualTo("It is hopeless");
        assertThat(reasons.get(malformed)).startsWith("The data is not that of org.entente.probe.made.v1");
        assertThat(reasons.get(untyped)).isEqualTo("No CloudEvent: the header ce_id is missing");
    }

    @Test
    void whatIsGivenUpHasItsLastResortAfterItsTransactionHasEnded() throws Throwable {
        String defective = unique(ProbeHandler.DEFECTIVE);

        inTransaction(session -> outbox.add(session, Probe.MADE, "key", new Probe(defective)));

        awaitEffects(ProbeHandler.GIVEN_UP + defective, 1);
        assertThat(effects(defective)).isZero();
        assertThat(deadLetters(defective)).containsEntry(defective, "It is defective");
    }

    private Uni<Void> addAll(Mutiny.Session session, List<String> names) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (String name : names) {
            all = all.chain(() -> outbox.add(session, Probe.MADE, "key", new Probe(name)));
        }
        return all;
    }

    private <T> T inTransaction(Function<Mutiny.Session, Uni<T>> work) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> sessions.withTransaction(work));
    }

    private void awaitEffects(String name, int count) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(effects(name)).isEqualTo(count));
    }

    private int effects(String name) throws Throwable {
        return effectsLike(name).size();
    }

    private List<String> effectsLike(String pattern) throws Throwable {
        return inTransaction(session -> session.createNativeQuery(
                        "select name from effect where name like ?1 order by id", String.class)
                .setParameter(1, pattern)
                .getResultList());
    }

    /** Why the events were set aside whose data holds the text. */
    private List<String> refusals(String text) throws Throwable {
        return inTransaction(session -> session.createNativeQuery(
                        "select reason from outbox_refused where data like ?1", String.class)
                .setParameter(1, "%" + text + "%")
                .getResultList());
    }

    private static void send(String id, String data) throws ExecutionException, InterruptedException {
        send(
                Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id,
                        "ce_source", "urn:entente:test",
                        "ce_type", Probe.MADE.name(),
                        "ce_time", "2026-01-15T09:30:00Z"),
                data);
    }

    private static void send(Map<String, String> headers, String data) throws ExecutionException, InterruptedException {
        var config = Map.<String, Object>of("bootstrap.servers", PlatformServers.kafka());
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            var record = new ProducerRecord<>(Probe.MADE.topic(), "key", data);
            headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
            producer.send(record).get();
        }
    }

    /** The reasons of the dead letters whose data holds each of the texts. */
    private static Map<String, String> deadLetters(String... texts) {
        var config = Map.<String, Object>of(
                "bootstrap.servers", PlatformServers.kafka(),
                "group.id", UUID.randomUUID().toString(),
                "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(Probe.MADE.topic() + ".dlq"));
            List<ConsumerRecord<String, String>> letters = new ArrayList<>();
            await().atMost(PATIENCE).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(letters::add);
                return IntStream.range(0, texts.length)
                        .allMatch(i -> letters.stream().anyMatch(l -> l.value().contains(texts[i])));
            });
            return reasons(letters, texts);
        }
    }

    private static Map<String, String> reasons(List<ConsumerRecord<String, String>> letters, String... texts) {
        return Stream.of(texts).collect(Collectors.toMap(Function.identity(), text -> letters.stream()
                .filter(letter -> letter.value().contains(text))
                .map(letter -> new String(
                        letter.headers().lastHeader("dead-letter-reason").value(), UTF_8))
                .findFirst()
                .orElseThrow()));
    }

    private static String unique(String name) {
        return name + "-" + UUID.randomUUID();
    }
}
