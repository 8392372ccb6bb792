package org.entente.local.cli;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.entente.local.supervision.ComponentStatus;
import org.entente.local.supervision.Snapshot;

/**
 * One line for each component while they start.
 *
 * <p>On a terminal all lines are there from the beginning and change in place; elsewhere they come as {@link News}.
 */
final class Progress {

    private static final List<String> SPINNER = List.of("⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏");

    private final Console console;
    private final Clock clock;
    private final News news;
    private int linesDrawn;
    private int frame;

    Progress(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
        this.news = new News(console);
    }

    void show(Snapshot snapshot) {
        if (console.terminal()) {
            redraw(snapshot.components());
        } else {
            news.tell(snapshot);
        }
    }

    private void redraw(List<ComponentStatus> components) {
        frame++;
        StringBuilder text = new StringBuilder();
        if (linesDrawn > 0) {
            text.append("\u001b[").append(linesDrawn).append('A');
        }
        components.forEach(
                status -> text.append("\r\u001b[K").append(line(status)).append('\n'));
        linesDrawn = components.size();
        console.out().print(text);
        console.out().flush();
    }

    private String line(ComponentStatus status) {
        return switch (status.state()) {
            case "ready" -> row(console.green("✓"), status, time(status.took()));
            case "preparing", "starting" ->
                row(console.yellow(spinner()), status, time(running(status)) + again(status));
            case "waiting" -> console.dim(row("·", status, "          " + waiting(status)));
            case "restarting" -> row(console.red("!"), status, "          " + firstLine(status));
            case "failed" -> row(console.red("✗"), status, "          " + firstLine(status));
            default -> console.dim(row("·", status, "          " + status.state()));
        };
    }

    private String row(String mark, ComponentStatus status, String rest) {
        String plain = News.title(status);
        return "  " + mark + " " + plain + clip(rest, console.columns() - plain.length() - 5);
    }

    private Duration running(ComponentStatus status) {
        return status.took().plus(Duration.between(status.since(), clock.instant()));
    }

    private String spinner() {
        return SPINNER.get(frame % SPINNER.size());
    }

    private static String time(Duration span) {
        return String.format("%8s", Spans.precise(span));
    }

    private static String again(ComponentStatus status) {
        return status.restarts() == 0 ? "" : "  again: " + firstLine(status);
    }

    private static String waiting(ComponentStatus status) {
        List<String> names = new ArrayList<>(new TreeSet<>(status.waitsFor()));
        return names.isEmpty() ? "" : "waits for " + String.join(", ", names);
    }

    private static String firstLine(ComponentStatus status) {
        return status.lastFailure().lines().findFirst().orElse("");
    }

    private static String clip(String text, int length) {
        return text.length() <= length ? text : text.substring(0, Math.max(0, length - 1)) + "…";
    }
}
