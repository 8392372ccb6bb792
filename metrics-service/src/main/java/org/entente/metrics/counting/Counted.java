package org.entente.metrics.counting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.metrics.quarantine.Refusal;

/**
 * What became of a batch of events.
 *
 * @param exchanges those of which events are counted, by this batch or, if it is one that came again, by the one before: whoever sent that
 *     may have died before it told anybody
 * @param refused events that can never be counted, with the reason
 */
record Counted(Set<String> exchanges, List<Refusal> refused) {

    Counted and(Counted other) {
        Set<String> allExchanges = new HashSet<>(exchanges);
        allExchanges.addAll(other.exchanges);
        List<Refusal> allRefused = new ArrayList<>(refused);
        allRefused.addAll(other.refused);
        return new Counted(allExchanges, allRefused);
    }
}
