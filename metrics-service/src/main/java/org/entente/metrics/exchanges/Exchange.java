package org.entente.metrics.exchanges;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.entente.metrics.exchanges.model.NameKeys;
import org.jspecify.annotations.Nullable;

/** A programme in which members share items, as it is stored. */
@Entity
class Exchange {

    @Id
    private String id;

    private String name;

    private String[] aliases;

    @Column(name = "name_keys")
    private String[] nameKeys;

    @Column(name = "made_by_request")
    private @Nullable UUID madeByRequest;

    protected Exchange() {}

    Exchange(String id, String name, List<String> aliases, UUID madeByRequest) {
        this.id = id;
        this.name = name;
        this.aliases = aliases.toArray(String[]::new);
        this.nameKeys = nameKeys(id, name, aliases);
        this.madeByRequest = madeByRequest;
    }

    boolean isMadeBy(UUID request) {
        return request.equals(madeByRequest);
    }

    String id() {
        return id;
    }

    ExchangeView view() {
        return new ExchangeView(id, name, List.of(aliases));
    }

    private static String[] nameKeys(String id, String name, List<String> aliases) {
        List<String> names = new ArrayList<>(aliases);
        names.add(id);
        names.add(name);
        return NameKeys.of(names).toArray(String[]::new);
    }
}
