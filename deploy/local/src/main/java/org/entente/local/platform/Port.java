package org.entente.local.platform;

/** The TCP ports that the platform listens on, each with its usual number. */
public enum Port {
    GATEWAY(8080),
    INGESTION(8081),
    AGREEMENTS(8082),
    METRICS(8083),
    KEYCLOAK(8180),
    KEYCLOAK_MANAGEMENT(8190),
    POSTGRESQL(15432),
    KAFKA(19092),
    KAFKA_CONTROLLER(19093);

    private final int usual;

    Port(int usual) {
        this.usual = usual;
    }

    public int usual() {
        return usual;
    }

    /** The environment variable that changes it. */
    public String variable() {
        return "ENTENTE_" + name() + "_PORT";
    }
}
