package org.entente.gateway.routing;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.entente.gateway.routing.model.RoutingTable;
import org.entente.gateway.routing.model.Upstream;

/** The services behind the gateway, and the clients that reach them. */
final class Services {

    /** Shorter than the services keep an idle connection, so that none is used just as it is closed. */
    private static final int KEEP_ALIVE_SECONDS = 30;

    /** In how large pieces an answer is passed on: a long one as it is read from the socket, not cut into many. */
    private static final int LONGEST_PIECE = 65_536;

    @Produces
    @Singleton
    RoutingTable routingTable(ServicesConfig config) {
        return new RoutingTable()
                .with(
                        new Upstream("ingestion", config.ingestionUrl()),
                        List.of("documents", "facts", "extractions", "acceptance-rules"))
                .with(
                        new Upstream("agreements", config.agreementsUrl()),
                        List.of("agreements", "meetings", "commitments"))
                .with(
                        new Upstream("metrics", config.metricsUrl()),
                        List.of("exchanges", "observations", "targets", "sdmx"));
    }

    @Produces
    @Singleton
    ServiceClients clients(Vertx vertx, ServicesConfig config) {
        return new ServiceClients(
                vertx.createHttpClient(options(config, config.maxConnections())),
                vertx.createHttpClient(options(config, config.maxStreams())));
    }

    private static HttpClientOptions options(ServicesConfig config, int connections) {
        return new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setMaxChunkSize(LONGEST_PIECE)
                .setMaxPoolSize(connections);
    }
}
