package org.entente.agreements.releases;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.entente.agreements.releases.model.CountryNames;

/** Provides what the registry takes from outside: new ids, and the names of countries. */
class Providers {

    /** Generates UUIDs of version 7 (RFC 9562), which sort by the time of their making. */
    @Produces
    @Singleton
    TimeBasedEpochGenerator ids() {
        return Generators.timeBasedEpochGenerator();
    }

    @Produces
    @Singleton
    CountryNames countries() {
        return CountryNames.english();
    }
}
