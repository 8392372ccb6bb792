package org.entente.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import org.entente.testing.PlatformServers;

/** What every test of the gateway runs between: real Keycloak and PostgreSQL on one side, {@link EchoService} on the other. */
@QuarkusTestResource(value = PlatformServers.class, initArgs = @ResourceArg(name = "database", value = "gateway"))
@QuarkusTestResource(EchoService.class)
final class Servers {

    private Servers() {}
}
