package org.entente.local.demo.history;

/** What a member did with an item. */
public enum Action {
    PUSHED("p", "org.entente.item.pushed.v1"),
    DOWNLOADED("d", "org.entente.item.downloaded.v1"),
    UPLOADED("u", "org.entente.item.uploaded.v1");

    private final String letter;
    private final String eventType;

    Action(String letter, String eventType) {
        this.letter = letter;
        this.eventType = eventType;
    }

    /** The letter that event ids of this action carry. */
    public String letter() {
        return letter;
    }

    /** The CloudEvents type. */
    public String eventType() {
        return eventType;
    }
}
