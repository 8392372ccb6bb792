package org.entente.agreements.releases;

/** Says that a release can never become part of the registry, and why. */
public final class RegistryRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RegistryRefusal(String reason) {
        super(reason);
    }
}
