package org.entente.contracts;

/** The Kafka topics of the platform. Each has a dead-letter topic of the same name with {@link #DEAD_LETTERS} behind it. */
public final class Topics {

    /** Documents on their way to extraction; key: document id. */
    public static final String DOCUMENTS = "entente.documents";

    /** Reviewed facts; key: document id. */
    public static final String FACTS = "entente.facts";

    /** Changed records of the registry; key: record id. */
    public static final String REGISTRY = "entente.registry";

    /** Exchanged items, as members' systems report them; key: {@code exchange/member}. */
    public static final String EXCHANGE_EVENTS = "entente.exchange-events";

    /** Counted figures and reached targets for live streams; key: exchange. */
    public static final String METRICS = "entente.metrics";

    /** What a topic's name is extended with to name the topic of its dead letters. */
    public static final String DEAD_LETTERS = ".dlq";

    private Topics() {}
}
