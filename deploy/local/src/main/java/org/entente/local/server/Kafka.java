package org.entente.local.server;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.entente.local.Component;

/**
 * An Apache Kafka broker that is its own controller (KRaft).
 *
 * @param folder where it keeps its data
 * @param partitions how many partitions a topic gets that is created by its first use
 */
public record Kafka(Distribution distribution, Path folder, int port, int controllerPort, int partitions)
        implements Component {
    private static final short METADATA = 3;
    private static final short METADATA_VERSION = 4;

    /** What the instances of a service share, by two readers each: so many that each of several gets some. */
    private static final int PARTITIONS = 12;

    public Kafka {
        folder = folder.toAbsolutePath();
    }

    /** With the platform's own number of partitions. */
    public Kafka(Distribution distribution, Path folder, int port, int controllerPort) {
        this(distribution, folder, port, controllerPort, PARTITIONS);
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public String version() {
        return Distribution.version("kafka");
    }

    @Override
    public List<Integer> ports() {
        return List.of(port, controllerPort);
    }

    /** The address that clients start from. */
    public String bootstrapServers() {
        return "localhost:" + port;
    }

    @Override
    public void prepare() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(settings(), text());
        if (!Files.exists(data().resolve("meta.properties"))) {
            Tool.run(
                    java(
                            "kafka.tools.StorageTool",
                            "format",
                            "-t",
                            clusterId(),
                            "-c",
                            settings().toString()),
                    "");
        }
    }

    @Override
    public ProcessBuilder command() {
        return new ProcessBuilder(java("kafka.Kafka", settings().toString())).directory(folder.toFile());
    }

    /** Ready when a broker, which then is this one, is registered and in service. */
    @Override
    public boolean isReady() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            socket.setSoTimeout(1000);
            DataOutputStream request = new DataOutputStream(socket.getOutputStream());
            request.write(metadataOfNoTopic());
            request.flush();
            DataInputStream response = new DataInputStream(socket.getInputStream());
            response.readInt(); // size
            response.readInt(); // correlation id
            response.readInt(); // throttle time
            return response.readInt() > 0; // brokers in service
        } catch (IOException e) {
            return false;
        }
    }

    private static byte[] metadataOfNoTopic() {
        int size = 2 + 2 + 4 + 2 + 4 + 1;
        return ByteBuffer.allocate(4 + size)
                .putInt(size)
                .putShort(METADATA)
                .putShort(METADATA_VERSION)
                .putInt(0) // correlation id
                .putShort((short) -1) // no client id
                .putInt(0) // no topics
                .put((byte) 0) // create none
                .array();
    }

    private List<String> java(String... mainAndArguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.log.kafka.server=info",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd HH:mm:ss,SSS",
                "-cp",
                distribution.kafka().resolve("libs") + "/*"));
        command.addAll(List.of(mainAndArguments));
        return command;
    }

    private Path settings() {
        return folder.resolve("server.properties");
    }

    private Path data() {
        return folder.resolve("data");
    }

    private static String clusterId() {
        UUID id = UUID.randomUUID();
        byte[] bytes = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return text.startsWith("-") ? "A" + text.substring(1) : text; // a leading dash would be taken for an option
    }

    private String text() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=BROKER://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=BROKER://127.0.0.1:%1$d
                inter.broker.listener.name=BROKER
                controller.listener.names=CONTROLLER
                listener.security.protocol.map=BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s

                auto.create.topics.enable=true
                num.partitions=%4$d

                # One broker: nothing is copied
                default.replication.factor=1
                min.insync.replicas=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=4
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                share.coordinator.state.topic.num.partitions=4
                group.initial.rebalance.delay.ms=0

                # After a crash the broker waits until it is given up for dead, then may come back
                broker.heartbeat.interval.ms=500
                broker.session.timeout.ms=4000

                # A small machine
                num.network.threads=2
                num.io.threads=4
                background.threads=4
                log.cleaner.dedupe.buffer.size=8388608
                log.segment.bytes=67108864
                metadata.log.segment.bytes=16777216

                log.retention.hours=168
                """.formatted(port, controllerPort, data().toString().replace("\\", "\\\\"), partitions);
    }
}
