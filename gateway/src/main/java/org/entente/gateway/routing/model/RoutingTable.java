package org.entente.gateway.routing.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says which service answers for which part of the API. */
public final class RoutingTable {

    private static final String API = "/api/v1/";

    private final Map<String, Upstream> upstreams = new LinkedHashMap<>();

    /** Sends the resources of these names, and all below them, to a service. */
    public RoutingTable with(Upstream upstream, List<String> resources) {
        resources.forEach(resource -> upstreams.put(resource, upstream));
        return this;
    }

    /** The service that answers for a normalised path; none where no service does. */
    public Optional<Upstream> upstreamOf(String path) {
        if (!path.startsWith(API)) {
            return Optional.empty();
        }
        String resource = path.substring(API.length()).split("/", 2)[0];
        return Optional.ofNullable(upstreams.get(resource));
    }
}
