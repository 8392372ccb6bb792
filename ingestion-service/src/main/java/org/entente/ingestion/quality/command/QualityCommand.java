package org.entente.ingestion.quality.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.entente.ingestion.quality.UnusableFile;

/** Where the script {@code entente} hands over to measure the extractor, without a running platform. */
public final class QualityCommand {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int MISUSED = 2;

    private static final String ERRORS = "--errors";

    private final PrintStream out;
    private final PrintStream err;

    QualityCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new QualityCommand(out, err).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        try {
            return dispatch(arguments);
        } catch (UnusableFile | Refusal e) {
            err.println("✗ " + e.getMessage());
            return FAILED;
        } catch (IOException e) {
            err.println("✗ " + Refusal.reason(e));
            return FAILED;
        }
    }

    private int dispatch(List<String> arguments) throws IOException {
        String command = arguments.isEmpty() ? "" : arguments.get(0);
        List<String> rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        boolean errors = rest.contains(ERRORS);
        List<Path> folders = rest.stream()
                .filter(argument -> !argument.startsWith("--"))
                .map(Path::of)
                .toList();
        boolean known = rest.size() == folders.size() + (errors && command.equals("score") ? 1 : 0);
        if (!known || folders.size() != 2) {
            return misuse(command);
        }
        return switch (command) {
            case "extract" -> new ExtractFolder(out, err).run(folders.get(0), folders.get(1));
            case "score" -> new ScoreFolder(out, err).run(folders.get(0), folders.get(1), errors);
            default -> misuse(command);
        };
    }

    private int misuse(String command) {
        String usage =
                switch (command) {
                    case "extract" -> "Give a folder of .txt files and one for the facts: ./entente extract IN OUT";
                    case "score" -> "Give the gold and the facts to score: ./entente score GOLD FACTS [--errors]";
                    default -> "There is no command '" + command + "'.";
                };
        err.println("entente: " + usage);
        return MISUSED;
    }
}
