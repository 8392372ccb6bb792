package org.entente.metrics.targets.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.contracts.EdtfDate;
import org.entente.metrics.events.model.Action;

/**
 * What a commitment's record says of items that are to be exchanged.
 *
 * @param parties who owes them, in the document's words
 * @param due the last day; none if nothing is said, or no end
 */
public record Claim(
        Optional<String> text,
        List<String> parties,
        Action action,
        Optional<BigDecimal> amount,
        Per per,
        Optional<LocalDate> due) {

    private static final String ITEMS = "items_";

    public Claim {
        parties = List.copyOf(parties);
    }

    /** What the fields of a record say; nothing if they are not about items of an exchange. */
    public static Optional<Claim> of(Map<String, List<String>> fields) {
        return first(fields, "measure")
                .filter(measure -> measure.startsWith(ITEMS))
                .flatMap(measure -> Action.ofWireName(measure.substring(ITEMS.length())))
                .map(action -> new Claim(
                        first(fields, "text"),
                        fields.getOrDefault("parties", List.of()),
                        action,
                        first(fields, "target").map(BigDecimal::new).filter(number -> number.signum() > 0),
                        first(fields, "period").flatMap(Per::ofWireName).orElse(Per.NONE),
                        first(fields, "due").map(Claim::lastDay).filter(Days.ALL::contains)));
    }

    /**
     * The first day on which it binds: of what is to be done once, the day on which it was recorded, since the words do not say from when
     * it counts. Not known if it was due before; and what is to be done again and again binds in each period.
     */
    public Optional<LocalDate> first(LocalDate recorded) {
        return Optional.of(recorded).filter(day -> per == Per.NONE).filter(day -> due.map(last -> !day.isAfter(last))
                .orElse(true));
    }

    private static LocalDate lastDay(String due) {
        return new EdtfDate(due).latest();
    }

    private static Optional<String> first(Map<String, List<String>> fields, String name) {
        return fields.getOrDefault(name, List.of()).stream().findFirst();
    }
}
