package org.entente.metrics.sdmx;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.metrics.events.model.Action;
import org.entente.metrics.sdmx.model.Cell;
import org.entente.metrics.sdmx.model.Code;
import org.entente.metrics.sdmx.model.CodeLists;
import org.entente.metrics.sdmx.model.CubeQuery;
import org.entente.metrics.sdmx.model.Frequency;
import org.entente.metrics.sdmx.model.MediaTypeCodes;
import org.entente.metrics.sdmx.model.SdmxDimension;
import org.entente.metrics.sdmx.model.TimeRange;
import org.entente.metrics.series.KeptEvents;
import org.entente.metrics.series.model.CountKind;
import org.entente.metrics.series.model.Window;

/** The observations of the dataflow, and the codes that tell them apart. */
@ApplicationScoped
public class Cube {

    private final SdmxStore store;
    private final KeptEvents kept;
    private final SdmxConfig config;

    Cube(SdmxStore store, KeptEvents kept, SdmxConfig config) {
        this.store = store;
        this.kept = kept;
        this.config = config;
    }

    /** All codes that there are. */
    Uni<CodeLists> codes() {
        return Uni.combine()
                .all()
                .unis(store.exchanges(), store.countries(), store.members(), store.mediaTypes())
                .asTuple()
                .map(lists -> codes(lists.getItem1(), lists.getItem2(), lists.getItem3(), lists.getItem4()));
    }

    /**
     * The observations that a query asks for, by series and period; 413 if they are too many, and 403 if they are asked for as they were
     * and events of the exchanges and the time asked for are no longer kept.
     */
    Uni<List<Cell>> cells(CubeQuery query, CodeLists codes) {
        List<String> frequencies = query.admitted(SdmxDimension.FREQ, ids(codes, SdmxDimension.FREQ));
        return store.mediaTypes()
                .map(stored -> candidates(query, codes, stored))
                .chain(candidates -> Multi.createFrom()
                        .iterable(frequencies)
                        .onItem()
                        .transformToUniAndConcatenate(code -> cells(Frequency.valueOf(code), query, candidates))
                        .collect()
                        .asList()
                        .call(() -> requireWhole(query, candidates)))
                .map(parts -> parts.stream().flatMap(List::stream).toList())
                .invoke(cells -> requireFew(cells.size()))
                .map(cells -> ends(query, cells));
    }

    private Uni<Void> requireWhole(CubeQuery query, SdmxStore.Candidates candidates) {
        if (query.asOf().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Window window = new Window(query.hull().from(), query.hull().to());
        return kept.areWhole(candidates.exchanges(), candidates.actions(), window)
                .invoke(Cube::requireWhole)
                .replaceWithVoid();
    }

    private static void requireWhole(boolean areWhole) {
        if (!areWhole) {
            throw new SdmxError(
                    SdmxError.Kind.SEMANTICS,
                    "Single events of that time are no longer kept, so what was known of it then cannot be told. Ask for later periods, or without 'asOf'.");
        }
    }

    private Uni<List<Cell>> cells(Frequency frequency, CubeQuery query, SdmxStore.Candidates candidates) {
        return store.figures(frequency, query, candidates, config.maxObservations() + 1)
                .invoke(figures -> requireFew(figures.size()))
                .map(figures -> figures.stream()
                        .flatMap(row -> cells(frequency, row))
                        .filter(cell -> query.admits(cell.key()) && isIn(query.times(), cell))
                        .toList());
    }

    private static boolean isIn(List<TimeRange> times, Cell cell) {
        TimeRange period = TimeRange.of(cell.period());
        return times.stream().anyMatch(time -> time.contains(period.from()));
    }

    private static Stream<Cell> cells(Frequency frequency, SdmxStore.Figures row) {
        return Stream.of(CountKind.values())
                .map(count -> new Cell(
                        List.of(
                                frequency.name(),
                                row.exchange(),
                                row.country(),
                                row.member(),
                                row.action(),
                                row.mediaType(),
                                count.wireName()),
                        row.period(),
                        count == CountKind.TOTAL ? row.total() : row.unique()));
    }

    private static SdmxStore.Candidates candidates(CubeQuery query, CodeLists codes, List<String> storedMediaTypes) {
        Map<String, String> stored = new HashMap<>(Map.of(Code.TOTAL, Code.TOTAL));
        storedMediaTypes.forEach(mediaType -> stored.put(MediaTypeCodes.encode(mediaType), mediaType));
        return new SdmxStore.Candidates(
                admitted(query, codes, SdmxDimension.EXCHANGE),
                admitted(query, codes, SdmxDimension.COUNTRY),
                admitted(query, codes, SdmxDimension.MEMBER),
                admitted(query, codes, SdmxDimension.ITEM_ACTION),
                Arrays.stream(admitted(query, codes, SdmxDimension.MEDIA_TYPE))
                        .map(code -> stored.getOrDefault(code, code))
                        .toArray(String[]::new));
    }

    private static String[] admitted(CubeQuery query, CodeLists codes, SdmxDimension dimension) {
        return query.admitted(dimension, ids(codes, dimension)).toArray(String[]::new);
    }

    private static List<String> ids(CodeLists codes, SdmxDimension dimension) {
        return codes.of(dimension).stream().map(Code::id).toList();
    }

    /** The first and last observations of each series, if not all are wanted. */
    private static List<Cell> ends(CubeQuery query, List<Cell> cells) {
        if (query.first().isEmpty() && query.last().isEmpty()) {
            return cells;
        }
        Map<List<String>, List<Cell>> series = new LinkedHashMap<>();
        cells.forEach(cell ->
                series.computeIfAbsent(cell.key(), key -> new ArrayList<>()).add(cell));
        return series.values().stream()
                .map(line -> ends(query, line.size(), line))
                .flatMap(Collection::stream)
                .toList();
    }

    private static List<Cell> ends(CubeQuery query, int size, List<Cell> line) {
        int head = Math.min(size, query.first().orElse(0));
        int tail = Math.max(head, size - query.last().orElse(0));
        return Stream.concat(line.subList(0, head).stream(), line.subList(tail, size).stream())
                .toList();
    }

    private static CodeLists codes(
            List<Code> exchanges, List<Code> countries, List<Code> members, List<String> mediaTypes) {
        Map<SdmxDimension, List<Code>> codes = new EnumMap<>(SdmxDimension.class);
        codes.put(
                SdmxDimension.FREQ,
                Stream.of(Frequency.values())
                        .map(f -> new Code(f.name(), f.label()))
                        .toList());
        codes.put(SdmxDimension.EXCHANGE, exchanges);
        codes.put(SdmxDimension.COUNTRY, withTotal("All countries", countries));
        codes.put(SdmxDimension.MEMBER, withTotal("All members", members));
        codes.put(
                SdmxDimension.ITEM_ACTION,
                Stream.of(Action.values())
                        .map(a -> new Code(a.wireName(), "Items " + a.wireName()))
                        .toList());
        codes.put(
                SdmxDimension.MEDIA_TYPE,
                withTotal(
                        "All media types",
                        mediaTypes.stream().map(Cube::mediaType).toList()));
        codes.put(
                SdmxDimension.COUNT,
                List.of(new Code("total", "Events"), new Code("unique", "Distinct items per member and day")));
        return new CodeLists(codes);
    }

    private static Code mediaType(String stored) {
        return new Code(MediaTypeCodes.encode(stored), stored.isEmpty() ? "Not said" : stored);
    }

    private static List<Code> withTotal(String name, List<Code> codes) {
        return Stream.concat(Stream.of(new Code(Code.TOTAL, name)), codes.stream())
                .toList();
    }

    private void requireFew(int observations) {
        if (observations > config.maxObservations()) {
            throw new SdmxError(
                    SdmxError.Kind.TOO_LARGE,
                    "The answer would have more than " + config.maxObservations()
                            + " observations. Ask for fewer series or a shorter time.");
        }
    }
}
