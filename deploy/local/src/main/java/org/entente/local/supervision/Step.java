package org.entente.local.supervision;

import java.util.Set;
import org.entente.local.Component;

/**
 * A component in its place in the order.
 *
 * @param needs the names of those that must run for as long as it does: started before it, stopped after it
 * @param startsAfter the names of those that it lets start first, so that they do not compete for the processors
 */
public record Step(Component component, Set<String> needs, Set<String> startsAfter) {

    public Step {
        needs = Set.copyOf(needs);
        startsAfter = Set.copyOf(startsAfter);
    }

    String name() {
        return component.name();
    }
}
