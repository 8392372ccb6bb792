package org.entente.gateway.routing;

import io.vertx.core.http.HttpClient;

/**
 * The clients that reach the services. Live streams have connections of their own, so that however many are followed, other requests
 * get through.
 */
record ServiceClients(HttpClient calls, HttpClient streams) {

    private static final String STREAM = "/stream";

    HttpClient forPath(String path) {
        return path.endsWith(STREAM) ? streams : calls;
    }
}
