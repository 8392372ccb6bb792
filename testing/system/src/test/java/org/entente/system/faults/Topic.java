package org.entente.system.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The topic of exchange events, as it is in the broker. */
record Topic(String bootstrapServers) {

    private static final String NAME = "entente.exchange-events";
    private static final String GROUP = "metrics-counting";
    private static final Duration POLL = Duration.ofMillis(500);

    /** How far it has been written by now. */
    Map<TopicPartition, Long> end() {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            return consumer.endOffsets(partitions(consumer));
        }
    }

    /** The ids of the events after that, by key, each where it stands for the first time. */
    Map<String, List<String>> idsByKeySince(Map<TopicPartition, Long> start) {
        Map<String, Set<String>> ids = new LinkedHashMap<>();
        Map<String, Integer> partitionOfKey = new HashMap<>();
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            Map<TopicPartition, Long> end = consumer.endOffsets(partitions(consumer));
            consumer.assign(end.keySet());
            end.keySet().forEach(partition -> consumer.seek(partition, start.getOrDefault(partition, 0L)));
            while (end.entrySet().stream().anyMatch(each -> consumer.position(each.getKey()) < each.getValue())) {
                consumer.poll(POLL).forEach(found -> {
                    requireOnePartition(found, partitionOfKey);
                    ids.computeIfAbsent(found.key(), key -> new LinkedHashSet<>())
                            .add(id(found));
                });
            }
        }
        Map<String, List<String>> lists = new HashMap<>();
        ids.forEach((key, set) -> lists.put(key, List.copyOf(set)));
        return lists;
    }

    /** How many partitions each instance counts. */
    Collection<Integer> shares() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            return admin.describeConsumerGroups(List.of(GROUP)).all().get().get(GROUP).members().stream()
                    .collect(groupingBy(Topic::instance, summingInt(Topic::partitions)))
                    .values();
        }
    }

    /** Each instance has several readers, whose names begin with its own. */
    private static String instance(MemberDescription reader) {
        return reader.clientId().substring(0, reader.clientId().indexOf("exchange-events"));
    }

    private static int partitions(MemberDescription reader) {
        return reader.assignment().topicPartitions().size();
    }

    private static void requireOnePartition(ConsumerRecord<String, byte[]> found, Map<String, Integer> partitionOfKey) {
        Integer other = partitionOfKey.put(found.key(), found.partition());
        if (other != null && other != found.partition()) {
            throw new AssertionError("The key " + found.key() + " is in two partitions");
        }
    }

    private static String id(ConsumerRecord<String, byte[]> found) {
        return new String(found.headers().lastHeader("ce_id").value(), UTF_8);
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = new ArrayList<>();
        consumer.partitionsFor(NAME).forEach(each -> partitions.add(new TopicPartition(NAME, each.partition())));
        return partitions;
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("enable.auto.commit", "false");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
