package org.entente.local.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.entente.local.platform.Installation;
import org.entente.local.platform.Run;
import org.entente.local.supervision.Obstacle;

/** Where the script {@code entente} hands over, once everything is built. */
public final class Launcher {

    /** For the watchdog of a run, not for people. */
    static final String CLEAR_UP = "clear-up";

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final Context context;

    private Launcher(Context context) {
        this.context = context;
    }

    public static void main(String[] arguments) throws InterruptedException {
        Console console = Console.standard();
        Path root = Path.of(System.getProperty("entente.root", ""));
        String state = System.getProperty("entente.state");
        Installation installation = state == null ? new Installation(root) : new Installation(root, Path.of(state));
        Launcher launcher = new Launcher(new Context(installation, System.getenv(), console, Clock.systemUTC()));
        System.exit(launcher.run(List.of(arguments)));
    }

    /** How another process runs a command on the same installation. */
    static List<String> command(Installation installation, String name) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dentente.root=" + installation.root(),
                "-Dentente.state=" + installation.state(),
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName(),
                name);
    }

    private int run(List<String> arguments) throws InterruptedException {
        Console console = context.console();
        try {
            return dispatch(arguments.get(0), arguments.subList(1, arguments.size())) ? 0 : FAILED;
        } catch (Misuse misuse) {
            console.err().println("entente: " + misuse.getMessage() + " See ./entente help");
            return MISUSED;
        } catch (Obstacle obstacle) {
            console.out().flush();
            console.err().println(console.red("✗") + " " + obstacle.getMessage());
            obstacle.details().forEach(line -> console.err().println("    " + line));
            return FAILED;
        }
    }

    /** Whether the command succeeded. */
    private boolean dispatch(String command, List<String> rest) throws InterruptedException {
        switch (command) {
            case "up" -> new Up(context, false).run(Arguments.parse(rest, Up.OPTIONS));
            case "demo" -> new Up(context, true).run(Arguments.parse(rest, Up.OPTIONS));
            case "down" -> {
                Arguments.parse(rest, Set.of()).requireNoOperands();
                new Down(context).run();
            }
            case "status" -> {
                Arguments.parse(rest, Set.of()).requireNoOperands();
                return new Status(context).run();
            }
            case "logs" -> new Logs(context).run(Arguments.parse(rest, Logs.OPTIONS));
            case "scale" -> new Scale(context).run(Arguments.parse(rest, Set.of()));
            case "token" -> new Token(context).run(Arguments.parse(rest, Set.of()));
            case CLEAR_UP -> Run.clearUp(context.installation(), context.wantedPorts());
            case "running" -> {
                return context.running().isPresent();
            }
            default -> throw new Misuse("There is no command '" + command + "'.");
        }
        return true;
    }
}
