package org.entente.testing;

import org.testcontainers.DockerClientFactory;

/**
 * Where the servers of this JVM answer.
 *
 * <p>They are kept as system properties, because tests, their resources and each restart of the application have class loaders of
 * their own, and so statics of their own.
 *
 * @param postgresql {@code host:port}
 * @param kafka {@code host:port}
 * @param keycloak URL without a realm
 */
record Addresses(String postgresql, String kafka, String keycloak) {
    private static final String PROPERTY = "entente.testing.server.";
    private static final String FAILURE = PROPERTY + "failure";

    /** Those of the servers that run, which are started if none do. */
    static Addresses ofRunningServers() {
        synchronized (Runtime.getRuntime()) { // one object for all class loaders
            if (System.getProperty(FAILURE) != null) {
                throw new IllegalStateException("The servers did not start: " + System.getProperty(FAILURE));
            }
            if (System.getProperty(PROPERTY + "keycloak") == null) {
                start().publish();
            }
            return new Addresses(property("postgresql"), property("kafka"), property("keycloak"));
        }
    }

    /** The URL of the realm: the issuer of tokens. */
    String realm() {
        return keycloak + "/realms/entente";
    }

    private static Addresses start() {
        try {
            return DockerClientFactory.instance().isDockerAvailable()
                    ? new ContainerServers().start()
                    : EmbeddedServers.inNewFolder().start();
        } catch (RuntimeException e) {
            System.setProperty(FAILURE, e.toString()); // so that not every test tries again
            throw e;
        }
    }

    private void publish() {
        System.setProperty(PROPERTY + "postgresql", postgresql);
        System.setProperty(PROPERTY + "kafka", kafka);
        System.setProperty(PROPERTY + "keycloak", keycloak);
    }

    private static String property(String server) {
        return System.getProperty(PROPERTY + server);
    }
}
