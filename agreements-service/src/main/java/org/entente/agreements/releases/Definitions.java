package org.entente.agreements.releases;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.entente.agreements.releases.model.RecordDefinition;
import org.entente.agreements.releases.model.RecordKind;

/** The definitions of all kinds of record; each feature brings its own. */
@ApplicationScoped
public class Definitions {

    private final List<RecordDefinition> all;

    Definitions(@All List<RecordDefinition> all) {
        this.all = all;
    }

    /** The definition of a kind. */
    public RecordDefinition of(RecordKind kind) {
        return all.stream()
                .filter(definition -> definition.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
