package org.entente.metrics.sdmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.metrics.Api.awaitTotal;
import static org.entente.metrics.Api.get;
import static org.entente.metrics.Api.newExchange;
import static org.entente.metrics.Api.post;
import static org.entente.metrics.Api.putMember;
import static org.entente.metrics.ItemEvents.event;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import it.bancaditalia.oss.sdmx.api.BaseObservation;
import it.bancaditalia.oss.sdmx.api.DataFlowStructure;
import it.bancaditalia.oss.sdmx.api.Dataflow;
import it.bancaditalia.oss.sdmx.api.Dimension;
import it.bancaditalia.oss.sdmx.api.PortableTimeSeries;
import it.bancaditalia.oss.sdmx.exceptions.SdmxException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.entente.metrics.ItemEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service as an SDMX client that others wrote sees it. */
@QuarkusTest
class SdmxClientTest {

    private static final String FLOW = "ENTENTE,EXCHANGE_EVENTS,1.0.0";

    @TestHTTPResource("/api/v1/sdmx")
    URI endpoint;

    private String exchange;
    private BearerClient client;

    @BeforeEach
    void anExchangeWithEvents() {
        exchange = newExchange("kbc-ke", "tbc-tz");
        String batch = ItemEvents.batch(List.of(
                event("downloaded", "e1", "kbc-ke", "item-1", "2017-12-31T20:30:00Z"),
                event("downloaded", "e2", "kbc-ke", "item-1", "2018-01-01T10:00:00Z"),
                event("downloaded", "e3", "kbc-ke", "item-1", "2018-01-01T11:00:00Z"),
                event("downloaded", "e4", "tbc-tz", "item-1", "2018-02-28T23:59:59Z")));
        post("administrator", exchange, batch).statusCode(202);
        awaitTotal(exchange, "downloaded", 4);
        client = new BearerClient(endpoint);
    }

    @Test
    void itFindsTheDataflowAndItsStructure() throws SdmxException {
        putMember(exchange, "rtnc-cd", "CD", "2017-01-01").statusCode(201);

        Map<String, Dataflow> flows = client.getDataflows();
        assertThat(flows).containsOnlyKeys(FLOW);
        assertThat(flows.get(FLOW).getName()).contains("Items pushed, downloaded and uploaded");

        DataFlowStructure structure =
                client.getDataFlowStructure(flows.get(FLOW).getDsdIdentifier(), true);

        assertThat(structure.getDimensions().stream().map(Dimension::getId))
                .containsExactly("FREQ", "EXCHANGE", "COUNTRY", "MEMBER", "ITEM_ACTION", "MEDIA_TYPE", "COUNT");
        assertThat(structure.getTimeDimension()).isEqualTo("TIME_PERIOD");
        assertThat(structure.getMeasure()).isEqualTo("OBS_VALUE");
        assertThat(structure.getDimension("EXCHANGE").getCodeList().keySet()).contains(exchange);
        assertThat(structure.getDimension("MEMBER").getCodeList().get("rtnc-cd"))
                .isEqualTo("Organisation rtnc-cd");
        assertThat(client.getCodes("CL_FREQ", "ENTENTE", "1.0.0").get("M")).isEqualTo("Monthly");
    }

    @Test
    void itReadsTheSameSeriesAsTheApiGives() throws SdmxException {
        Dataflow flow = client.getDataflows().get(FLOW);
        DataFlowStructure structure = client.getDataFlowStructure(flow.getDsdIdentifier(), true);

        List<PortableTimeSeries<Double>> series = client.getTimeSeries(
                flow,
                structure,
                "M." + exchange + ".._T.downloaded._T.total",
                null,
                "2017-12",
                "2018-02",
                false,
                null,
                false);

        List<Number> expected = get("/api/v1/exchanges/" + exchange
                        + "/series?action=downloaded&granularity=month&from=2017-12&to=2018-03")
                .extract()
                .path("series[0].points.value");
        PortableTimeSeries<Double> all = series.stream()
                .filter(line -> line.getName().contains("._T._T.downloaded"))
                .findFirst()
                .orElseThrow();
        assertThat(series).hasSize(3);
        assertThat(all.stream().map(BaseObservation::getTimeslot)).containsExactly("2017-12", "2018-01", "2018-02");
        assertThat(all.stream().map(BaseObservation::getValueAsDouble))
                .containsExactlyElementsOf(
                        expected.stream().map(Number::doubleValue).toList());
    }

    @Test
    void itLearnsWhatIsAvailable() throws SdmxException {
        Dataflow flow = client.getDataflows().get(FLOW);

        Map<String, List<String>> region =
                client.getAvailableCubeRegion(flow, "c[EXCHANGE]=" + exchange + "&c[FREQ]=M&c[COUNT]=total", "exact");

        assertThat(region.get("MEMBER")).containsExactly("_T", "kbc-ke", "tbc-tz");
        assertThat(region.get("ITEM_ACTION")).containsExactly("downloaded");
        assertThat(client.getAvailableTimeSeriesNumber(flow, "M." + exchange + ".*.kbc-ke.*._T.total"))
                .isEqualTo(1);
    }

    @Test
    void itIsToldThatAKeyIsTooShort() throws SdmxException {
        Dataflow flow = client.getDataflows().get(FLOW);
        DataFlowStructure structure = client.getDataFlowStructure(flow.getDsdIdentifier(), true);

        assertThatThrownBy(() ->
                        client.getTimeSeries(flow, structure, "M." + exchange, null, null, null, false, null, false))
                .isInstanceOf(SdmxException.class);
    }
}
