package org.entente.metrics.sdmx;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entente.metrics.sdmx.StructureMessage.Part;
import org.entente.metrics.sdmx.model.Cell;
import org.entente.metrics.sdmx.model.CodeLists;
import org.entente.metrics.sdmx.model.CubeQuery;
import org.entente.metrics.sdmx.model.SdmxDimension;

/** Answers what is asked of the dataflow. */
@ApplicationScoped
public class SdmxFeed {

    private static final String ALL_TYPES = "*";

    private final Cube cube;
    private final Clock clock;

    SdmxFeed(Cube cube, Clock clock) {
        this.cube = cube;
        this.clock = clock;
    }

    /** The observations that a query asks for; 404 if there are none. */
    Uni<DataMessage> data(CubeQuery query, List<SdmxDimension> atObservation, boolean keysOnly) {
        return cube.codes().chain(codes -> cube.cells(query, codes)
                .map(cells ->
                        new DataMessage(UUID.randomUUID(), clock.instant(), codes, cells, atObservation, keysOnly)));
    }

    /**
     * What is there of the data that a query asks for.
     *
     * @param component one dimension, or {@code *} for all
     * @param widest whether a dimension's own filter is left out, so that what else could be chosen is told
     */
    Uni<AvailabilityMessage> availability(CubeQuery query, String component, boolean widest) {
        List<SdmxDimension> wanted = wanted(component);
        return cube.codes()
                .chain(codes -> cube.cells(query, codes).chain(cells -> message(query, codes, cells, wanted, widest)));
    }

    private Uni<AvailabilityMessage> message(
            CubeQuery query, CodeLists codes, List<Cell> cells, List<SdmxDimension> wanted, boolean widest) {
        requireSome(cells);
        Map<SdmxDimension, List<String>> values = AvailabilityMessage.occurring(cells, wanted);
        long series = cells.stream().map(Cell::key).distinct().count();
        AvailabilityMessage exact =
                new AvailabilityMessage(UUID.randomUUID(), clock.instant(), values, series, cells.size());
        List<SdmxDimension> open =
                widest ? wanted.stream().filter(SdmxDimension.OF_KEY::contains).toList() : List.of();
        Uni<AvailabilityMessage> answer = Uni.createFrom().item(exact);
        for (SdmxDimension dimension : open) {
            answer = answer.call(() -> cube.cells(query.without(dimension), codes)
                    .invoke(more -> values.put(dimension, AvailabilityMessage.occurring(more, dimension))));
        }
        return answer;
    }

    private static List<SdmxDimension> wanted(String component) {
        List<SdmxDimension> wanted = Arrays.stream(SdmxDimension.values())
                .filter(dimension -> Artefacts.names(component, dimension.name()))
                .toList();
        if (wanted.isEmpty()) {
            throw new SdmxError(SdmxError.Kind.SYNTAX, "There is no dimension '" + component + "'.");
        }
        return wanted;
    }

    /** Structures of a kind and id, with those that they refer to; 404 if there are none. */
    Uni<StructureMessage> structure(StructureQuery query) {
        Set<Part> parts = parts(query);
        List<SdmxDimension> codelists = new ArrayList<>(SdmxDimension.OF_KEY);
        if (query.type().equals("codelist")) {
            codelists.removeIf(dimension -> !Artefacts.names(query.id(), dimension.codelist()));
        }
        return cube.codes()
                .map(codes -> new StructureMessage(
                        UUID.randomUUID(), clock.instant(), codes, parts, codelists, query.item(), query.stubs()));
    }

    private static Set<Part> parts(StructureQuery query) {
        if (query.type().equals(ALL_TYPES)) {
            return Set.of(Part.values());
        }
        Part part = Part.ofName(query.type()).orElseThrow(() -> noSuch(query));
        if (!has(part, query.id())) {
            throw noSuch(query);
        }
        return part.with(query.references());
    }

    private static boolean has(Part part, String id) {
        return switch (part) {
            case DATAFLOW, DATASTRUCTURE -> Artefacts.names(id, Artefacts.DATAFLOW);
            case CONCEPTSCHEME -> Artefacts.names(id, Artefacts.CONCEPTS);
            case CODELIST -> SdmxDimension.OF_KEY.stream().anyMatch(d -> Artefacts.names(id, d.codelist()));
        };
    }

    private static SdmxError noSuch(StructureQuery query) {
        return new SdmxError(SdmxError.Kind.NO_RESULTS, "There is no " + query.type() + " '" + query.id() + "' here.");
    }

    private static void requireSome(List<Cell> cells) {
        if (cells.isEmpty()) {
            throw new SdmxError(SdmxError.Kind.NO_RESULTS, "There is no observation of that key and time.");
        }
    }
}
