package org.entente.agreements.releases;

import io.vertx.core.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.entente.agreements.releases.model.CompiledFields;
import org.entente.agreements.releases.model.History;
import org.entente.agreements.releases.model.Normalised;
import org.entente.agreements.releases.model.RecordDefinition;
import org.entente.agreements.releases.model.RecordKind;
import org.entente.agreements.releases.model.Reference;
import org.entente.contracts.EdtfDate;

/** A record as it is stored: the fields compiled from its releases, and what lists filter and order by. */
@Entity
@Table(name = "records")
class RecordEntity {

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    RecordKind kind;

    String reference;
    JsonObject fields;

    @Column(name = "search_text")
    String searchText;

    String type;
    String status;

    @Column(name = "first_day")
    LocalDate firstDay;

    @Column(name = "last_day")
    LocalDate lastDay;

    @Column(name = "sort_day", insertable = false, updatable = false)
    LocalDate sortDay;

    int releases;

    @Column(name = "changed_at")
    Instant changedAt;

    /** Since when none of its releases counts; null while one does. */
    @Column(name = "withdrawn_at")
    Instant withdrawnAt;

    static RecordEntity opened(UUID id, RecordKind kind, Reference reference) {
        RecordEntity opened = new RecordEntity();
        opened.id = id;
        opened.kind = kind;
        opened.reference = reference.text();
        return opened;
    }

    /** Takes over what the releases now make. */
    void compile(History history, RecordDefinition definition) {
        CompiledFields compiled = history.compile();
        Optional<EdtfDate> date = definition.dateOf(compiled);
        fields = RecordJson.write(compiled);
        searchText = compiled.text(definition.titleField())
                .map(title -> Normalised.of(title).text())
                .orElse("");
        type = compiled.text("type").orElse(null);
        status = compiled.text("status").orElse(null);
        firstDay = date.map(EdtfDate::earliest).orElse(null);
        lastDay = date.map(EdtfDate::latest).orElse(null);
        releases = history.releases().size();
        changedAt = history.changedAt().orElseThrow();
        withdrawnAt = history.isWithdrawn() ? changedAt : null;
    }
}
