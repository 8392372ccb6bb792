package org.entente.metrics.sdmx;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.metrics.sdmx.model.Code;
import org.entente.metrics.sdmx.model.CodeLists;
import org.entente.metrics.sdmx.model.SdmxDimension;

/**
 * Structures as they are sent.
 *
 * @param parts which kinds are among them
 * @param codelists those that are among them, if code lists are
 * @param items the codes or concepts that are wanted, {@code *} for all
 * @param stubs whether only ids and names are wanted
 */
record StructureMessage(
        UUID id,
        Instant prepared,
        CodeLists codes,
        Set<Part> parts,
        List<SdmxDimension> codelists,
        String items,
        boolean stubs) {

    /** A kind of structure that this service has. */
    enum Part {
        DATAFLOW,
        DATASTRUCTURE,
        CONCEPTSCHEME,
        CODELIST;

        /** The part of that name in an address. */
        static Optional<Part> ofName(String name) {
            return Arrays.stream(values())
                    .filter(part -> part.name().toLowerCase(Locale.ROOT).equals(name))
                    .findFirst();
        }

        /** What {@code references} adds to it: what it refers to, and what refers to it. */
        Set<Part> with(String references) {
            return switch (references) {
                case "none" -> EnumSet.of(this);
                case "children" -> EnumSet.of(this, children());
                case "descendants" -> EnumSet.range(this, this == DATAFLOW || this == DATASTRUCTURE ? CODELIST : this);
                case "parents" -> EnumSet.of(this, parent());
                case "ancestors" -> ancestors();
                case "parentsandsiblings", "all" -> EnumSet.allOf(Part.class);
                default -> EnumSet.of(this, named(references));
            };
        }

        private Part[] children() {
            return switch (this) {
                case DATAFLOW -> new Part[] {DATASTRUCTURE};
                case DATASTRUCTURE -> new Part[] {CONCEPTSCHEME, CODELIST};
                case CONCEPTSCHEME, CODELIST -> new Part[] {};
            };
        }

        private Part parent() {
            return this == DATAFLOW || this == DATASTRUCTURE ? DATAFLOW : DATASTRUCTURE;
        }

        private Set<Part> ancestors() {
            Set<Part> ancestors = EnumSet.range(DATAFLOW, parent());
            ancestors.add(this);
            return ancestors;
        }

        private static Part named(String references) {
            return ofName(references)
                    .orElseThrow(
                            () -> new SdmxError(SdmxError.Kind.SYNTAX, "'references' cannot be '" + references + "'."));
        }
    }

    boolean has(Part part) {
        return parts.contains(part);
    }

    /** Whether only some of the items are among them. */
    boolean isPartial() {
        return !Artefacts.names(items, "*") && !items.isEmpty();
    }

    /** The codes of a dimension that are wanted. */
    List<Code> codes(SdmxDimension dimension) {
        return codes.of(dimension).stream()
                .filter(code -> Artefacts.names(items, code.id()))
                .toList();
    }

    /** The concepts that are wanted: one for each dimension, and one for what is observed. */
    List<Code> concepts() {
        List<Code> concepts = new ArrayList<>(Arrays.stream(SdmxDimension.values())
                .map(dimension -> new Code(dimension.name(), dimension.label()))
                .toList());
        concepts.add(new Code(Artefacts.MEASURE, Artefacts.MEASURE_NAME));
        return concepts.stream()
                .filter(concept -> Artefacts.names(items, concept.id()))
                .toList();
    }
}
