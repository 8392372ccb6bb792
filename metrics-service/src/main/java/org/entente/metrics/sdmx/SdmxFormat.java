package org.entente.metrics.sdmx;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The formats that answers come in. Each kind of answer has some, the first of which is the usual one. */
enum SdmxFormat {
    DATA_JSON("application/vnd.sdmx.data+json;version=2.0.0", "sdmx-json-2.0"),
    DATA_CSV("application/vnd.sdmx.data+csv;version=2.0.0", "sdmx-csv-2.0"),
    DATA_XML("application/vnd.sdmx.structurespecificdata+xml;version=2.1", "sdmx-2.1"),
    STRUCTURE_JSON("application/vnd.sdmx.structure+json;version=2.0.0", "sdmx-json-2.0"),
    STRUCTURE_XML("application/vnd.sdmx.structure+xml;version=2.1", "sdmx-2.1");

    static final List<SdmxFormat> OF_DATA = List.of(DATA_JSON, DATA_CSV, DATA_XML);
    static final List<SdmxFormat> OF_STRUCTURE = List.of(STRUCTURE_JSON, STRUCTURE_XML);

    private static final Map<SdmxFormat, String> GENERAL = Map.of(
            DATA_JSON, "application/json",
            DATA_CSV, "text/csv",
            DATA_XML, "application/xml",
            STRUCTURE_JSON, "application/json",
            STRUCTURE_XML, "application/xml");

    private final String mediaType;
    private final String parameter;

    SdmxFormat(String mediaType, String parameter) {
        this.mediaType = mediaType;
        this.parameter = parameter;
    }

    String mediaType() {
        return mediaType;
    }

    boolean isXml() {
        return this == DATA_XML || this == STRUCTURE_XML;
    }

    /**
     * The first format that the caller accepts, by the parameter {@code format} or the header {@code Accept}.
     *
     * @param accepted in the order of preference
     */
    static SdmxFormat choose(List<SdmxFormat> offered, Optional<String> parameter, List<MediaType> accepted) {
        Optional<SdmxFormat> chosen = parameter.isPresent()
                ? offered.stream()
                        .filter(format -> format.parameter.equals(parameter.get()))
                        .findFirst()
                : accepted.stream()
                        .flatMap(type -> offered.stream().filter(format -> format.satisfies(type)))
                        .findFirst();
        return chosen.orElseThrow(() -> new SdmxError(
                SdmxError.Kind.NOT_ACCEPTABLE,
                "This is given as "
                        + String.join(
                                ", ",
                                offered.stream().map(SdmxFormat::mediaType).toList()) + "."));
    }

    private boolean satisfies(MediaType wanted) {
        return fits(MediaType.valueOf(mediaType), wanted) || fits(MediaType.valueOf(GENERAL.get(this)), wanted);
    }

    /** An accepted version may be shorter than ours, as 2.0 is of 2.0.0. */
    private static boolean fits(MediaType ours, MediaType wanted) {
        String version = ours.getParameters().get("version");
        String wantedVersion = wanted.getParameters().get("version");
        return wanted.isCompatible(ours)
                && (version == null || wantedVersion == null || version.startsWith(wantedVersion.replace("+", "")));
    }
}
