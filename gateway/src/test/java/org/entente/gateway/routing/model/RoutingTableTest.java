package org.entente.gateway.routing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingTableTest {

    private static final Upstream INGESTION = new Upstream("ingestion", URI.create("http://10.0.0.7:8081"));

    private final RoutingTable table = new RoutingTable().with(INGESTION, List.of("documents", "facts"));

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/documents", "/api/v1/documents/", "/api/v1/documents/1/text", "/api/v1/facts"})
    void aResourceAndAllBelowItGoToItsService(String path) {
        assertThat(table.upstreamOf(path)).contains(INGESTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/",
                "/api/v1/document",
                "/api/v1/documentsx",
                "/api/v2/documents",
                "/q/health",
                "/documents"
            })
    void nothingElseGoesToAService(String path) {
        assertThat(table.upstreamOf(path)).isEmpty();
    }

    @Test
    void addressesOfTheServiceItselfAreMadePublic() {
        assertThat(PublicReferences.of("http://10.0.0.7:8081/api/v1/facts/1", INGESTION))
                .isEqualTo("/api/v1/facts/1");
        assertThat(PublicReferences.of("<http://10.0.0.7:8081/a>; rel=\"next\", </b>; rel=\"prev\"", INGESTION))
                .isEqualTo("</a>; rel=\"next\", </b>; rel=\"prev\"");
    }

    @Test
    void addressesElsewhereAreLeftAlone() {
        assertThat(PublicReferences.of("http://10.0.0.7:80819/a", INGESTION)).isEqualTo("http://10.0.0.7:80819/a");
        assertThat(PublicReferences.of("/api/v1/facts/1", INGESTION)).isEqualTo("/api/v1/facts/1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-For",
                "Forwarded",
                "Cookie",
                "X-User-Id",
                "X-Remote-User",
                "Authorization",
                "Connection"
            })
    void fieldsThatCouldSayWhoIsCallingStayOutside(String name) {
        assertThat(ForwardedFields.ofRequest(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Accept", "Content-Type", "If-Match", "Idempotency-Key", "Last-Event-ID", "ce-id", "traceparent"
            })
    void fieldsThatSayWhatIsWantedPass(String name) {
        assertThat(ForwardedFields.ofRequest(name)).isTrue();
    }

    @Test
    void anAddressWithoutSchemeOrHostIsRefused() {
        assertThatThrownBy(() -> new Upstream("metrics", URI.create("localhost:8083")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("localhost:8083");
    }
}
