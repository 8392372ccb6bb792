package org.entente.metrics.events.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.contracts.EventType;
import org.entente.contracts.EventTypes;
import org.entente.contracts.ItemEvent;

/** What a member did with an item. Written in lower case in the API and in the database. */
public enum Action {
    PUSHED(EventTypes.ITEM_PUSHED),
    DOWNLOADED(EventTypes.ITEM_DOWNLOADED),
    UPLOADED(EventTypes.ITEM_UPLOADED);

    private static final List<Action> ALL = List.of(values());
    private static final Map<String, Action> BY_EVENT_TYPE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Action::eventType, action -> action));

    private final EventType<ItemEvent> eventType;
    private final String wireName;

    Action(EventType<ItemEvent> eventType) {
        this.eventType = eventType;
        this.wireName = name().toLowerCase(Locale.ROOT);
    }

    /** The CloudEvents type that says it. */
    public String eventType() {
        return eventType.name();
    }

    /** The name in the API, such as {@code pushed}. */
    public String wireName() {
        return wireName;
    }

    /** The action that a CloudEvents type says; none if it is not about an item. */
    public static Optional<Action> ofEventType(String type) {
        return Optional.ofNullable(BY_EVENT_TYPE.get(type));
    }

    /** The action of that name in the API. */
    public static Optional<Action> ofWireName(String name) {
        return ALL.stream().filter(action -> action.wireName.equals(name)).findFirst();
    }
}
