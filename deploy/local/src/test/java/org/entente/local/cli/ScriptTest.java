package org.entente.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs a copy of the script in an empty tree, where the only programs are those that the test puts there. */
class ScriptTest {

    private static final List<String> ORDINARY_TOOLS = List.of(
            "sh",
            "cat",
            "cut",
            "date",
            "dirname",
            "find",
            "grep",
            "head",
            "mkdir",
            "readlink",
            "sed",
            "sleep",
            "sort",
            "stty",
            "tail",
            "touch",
            "tr");
    private static final String JAVA_17 = "echo 'openjdk version \"17.0.15\" 2025-04-15' >&2";

    private record Outcome(int exitCode, String text) {}

    @TempDir
    Path folder;

    private Path tools;
    private Path script;

    @BeforeEach
    void copyTheScript() throws IOException {
        tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : ORDINARY_TOOLS) {
            program(tools.resolve(tool), "exec " + whereIs(tool) + " \"$@\"");
        }
        Path root = Files.createDirectories(folder.resolve("a tree with blanks"));
        script = Files.copy(Path.of("..", "..", "entente"), root.resolve("entente"));
    }

    @Test
    void saysThatJavaIsMissing() throws Exception {
        Outcome outcome = run("up");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.text())
                .startsWith("✗ There is no Java on the PATH; install a JDK 17 or newer")
                .hasLineCount(1);
    }

    @Test
    void saysThatJavaIsTooOld() throws Exception {
        program(tools.resolve("java"), "echo 'openjdk version \"1.8.0_402\"' >&2");

        Outcome outcome = run("demo", "--detach");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.text())
                .contains("Java 17 or newer is needed", "is version 1.8.0_402")
                .hasLineCount(1);
    }

    @Test
    void saysThatTheCompilerIsMissingWhenSomethingHasToBeBuilt() throws Exception {
        program(tools.resolve("java"), JAVA_17 + "; echo '    java.home = /somewhere/jre' >&2");

        Outcome outcome = run("up");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.text())
                .startsWith("✗ /somewhere/jre can run Java but not compile it; install a JDK")
                .hasLineCount(1);
    }

    @Test
    void saysThatMavenIsTooOldToBuild() throws Exception {
        jdk();
        program(tools.resolve("mvn"), "echo 'Apache Maven 3.6.3 (abc)'");

        Outcome outcome = run("up");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.text())
                .startsWith("✗ Maven 3.8.7 or newer is needed to build, and this is 3.6.3;")
                .hasLineCount(1);
    }

    @Test
    void showsWhyTheBuildFailed() throws Exception {
        jdk();
        program(
                tools.resolve("mvn"),
                "echo 'Apache Maven 3.9.11 (abc)'; [ \"$1\" = -version ] || { echo '[ERROR] a bracket is missing';"
                        + " exit 1; }");

        Outcome outcome = run("up");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.text()).contains("a bracket is missing", "The build failed. Its log: ");
    }

    @Test
    void recognisesAFullDiskInTheBuild() throws Exception {
        jdk();
        program(
                tools.resolve("mvn"),
                "echo 'Apache Maven 3.9.11 (abc)'; [ \"$1\" = -version ] || { echo 'No space left on device'; exit"
                        + " 1; }");

        Outcome outcome = run("up");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.text()).contains("The disk is full; free some space");
    }

    @Test
    void refusesACommandThatThereIsNot() throws Exception {
        Outcome outcome = run("start");

        assertThat(outcome).isEqualTo(new Outcome(2, "entente: There is no command 'start'. See ./entente help\n"));
    }

    @Test
    void helpsWithoutAnythingInstalled() throws Exception {
        Outcome outcome = run("up", "--help");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.text()).startsWith("usage: ./entente COMMAND").contains("ENTENTE_GATEWAY_PORT");
    }

    @Test
    void saysWhichFoldersExtractAndScoreNeed() throws Exception {
        assertThat(run("extract", "texts"))
                .isEqualTo(new Outcome(
                        2,
                        "entente: extract needs two folders: one of .txt files, and a new one for the facts."
                                + " See ./entente help\n"));
        assertThat(run("score", "gold").text()).startsWith("entente: score needs two folders");
    }

    @Test
    void buildsOnlyTheIngestionServiceToExtract() throws Exception {
        jdk();
        program(
                tools.resolve("mvn"),
                "echo 'Apache Maven 3.9.11 (abc)'; [ \"$1\" = -version ] || { echo \"[ERROR] asked for $*\"; exit 1;"
                        + " }");

        Outcome outcome = run("extract", "texts", "facts");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.text()).contains("-pl ingestion-service -am package");
    }

    @Test
    void buildsTheBenchmarksTogetherWithWhatTheyMeasure() throws Exception {
        jdk();
        program(
                tools.resolve("mvn"),
                "echo 'Apache Maven 3.9.11 (abc)'; [ \"$1\" = -version ] || { echo \"[ERROR] asked for $*\"; exit 1;"
                        + " }");

        Outcome outcome = run("bench", "intake");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.text())
                .contains("-Pbenchmarks", "metrics-service,gateway,deploy/local,testing/benchmarks -am package");
    }

    private void jdk() throws IOException {
        Path home = Files.createDirectories(folder.resolve("jdk/bin")).getParent();
        program(home.resolve("bin/javac"), "exit");
        program(tools.resolve("java"), JAVA_17 + "; echo '    java.home = " + home + "' >&2");
    }

    private static void program(Path at, String body) throws IOException {
        Path file = Files.writeString(at, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Outcome run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("PATH", tools.toString());
        builder.environment().remove("JAVA_HOME");
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), text);
    }

    private static Path whereIs(String tool) {
        return Stream.of("/usr/bin", "/bin")
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
