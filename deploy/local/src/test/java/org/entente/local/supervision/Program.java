package org.entente.local.supervision;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.entente.local.Component;

/** A component that is a shell script. */
record Program(String name, String script, BooleanSupplier readiness) implements Component {

    static Program readyAtOnce(String name, String script) {
        return new Program(name, script, () -> true);
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public List<Integer> ports() {
        return List.of();
    }

    @Override
    public void prepare() {}

    @Override
    public ProcessBuilder command() {
        return new ProcessBuilder("sh", "-c", script);
    }

    @Override
    public boolean isReady() {
        return readiness.getAsBoolean();
    }
}
