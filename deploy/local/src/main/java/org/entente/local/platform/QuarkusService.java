package org.entente.local.platform;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.local.Component;

/**
 * One of Entente's own services, in a Java process of its own.
 *
 * @param environment its settings, added to the environment of the launcher
 */
public record QuarkusService(
        String name, String version, Path runnable, int port, Jvm jvm, Map<String, String> environment)
        implements Component {

    /** The environment variable for more options, which win over these. */
    private static final String FURTHER_OPTIONS = "ENTENTE_JAVA_OPTIONS";

    private static final String CLASS_ARCHIVE = "app-cds.jsa";

    private static final int HTTP_OK = 200;
    private static final int PATIENCE_MILLIS = 1_500;

    public QuarkusService {
        environment = Map.copyOf(environment);
    }

    /** Another instance of the same service. */
    QuarkusService instance(String ownName, int ownPort) {
        return new QuarkusService(ownName, version, runnable, ownPort, jvm, environment);
    }

    @Override
    public List<Integer> ports() {
        return List.of(port);
    }

    @Override
    public void prepare() throws IOException {
        if (!Files.isReadable(runnable)) {
            throw new IOException(runnable + " is missing; build it with: mvn -DskipTests package");
        }
    }

    @Override
    public ProcessBuilder command() {
        ProcessBuilder builder = new ProcessBuilder();
        List<String> command = builder.command();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm.options());
        command.addAll(furtherOptions(builder.environment()));
        command.addAll(classArchive());
        command.addAll(List.of("-jar", runnable.getFileName().toString()));
        builder.directory(runnable.getParent().toFile());
        // The C library would keep memory that was given back in eight arenas for each processor
        builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
        builder.environment().putAll(environment);
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        return builder;
    }

    /** The archive that the build made; Java takes no notice of one that another version of it has made. */
    private List<String> classArchive() {
        return Files.exists(runnable.resolveSibling(CLASS_ARCHIVE))
                ? List.of(
                        "-XX:SharedArchiveFile=" + CLASS_ARCHIVE,
                        "-Xshare:auto",
                        "-Xlog:cds=off",
                        "-Xlog:cds+dynamic=off")
                : List.of();
    }

    private static List<String> furtherOptions(Map<String, String> environment) {
        String options = environment.getOrDefault(FURTHER_OPTIONS, "");
        return Stream.of(options.split("\\s+"))
                .filter(option -> !option.isEmpty())
                .toList();
    }

    @Override
    public boolean isReady() {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/q/health/ready")
                            .toURL()
                            .openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            int status = connection.getResponseCode();
            connection.disconnect();
            return status == HTTP_OK;
        } catch (IOException noAnswer) {
            return false;
        }
    }
}
