package org.entente.metrics.sdmx;

import it.bancaditalia.oss.sdmx.client.RestSdmx30Client;
import java.net.HttpURLConnection;
import java.net.URI;
import org.entente.metrics.Api;

/** The SDMX client of the Banca d'Italia, which signs in by name and password only, with a token instead. */
final class BearerClient extends RestSdmx30Client {

    private static final String STRUCTURES = "application/vnd.sdmx.structure+xml;version=2.1";

    BearerClient(URI endpoint) {
        super("Entente", endpoint, false, false, false);
    }

    /** Where it does not say what it reads, it reads structures in XML. */
    @Override
    protected void handleHttpHeaders(HttpURLConnection connection, String accepted) {
        super.handleHttpHeaders(connection, accepted == null ? STRUCTURES : accepted);
        connection.setRequestProperty("Authorization", "Bearer " + Api.token("viewer"));
    }
}
