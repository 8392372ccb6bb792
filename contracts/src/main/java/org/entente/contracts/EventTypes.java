package org.entente.contracts;

import java.util.List;

/** Every type of event that the platform's parts tell each other. */
public final class EventTypes {

    /** A document was stored and waits for extraction. */
    public static final EventType<DocumentSubmitted> DOCUMENT_SUBMITTED =
            new EventType<>("org.entente.document.submitted.v1", Topics.DOCUMENTS, DocumentSubmitted.class);

    /** A curator accepted a fact. */
    public static final EventType<FactAccepted> FACT_ACCEPTED =
            new EventType<>("org.entente.fact.accepted.v1", Topics.FACTS, FactAccepted.class);

    /** A curator took the acceptance of a fact back. */
    public static final EventType<FactWithdrawn> FACT_WITHDRAWN =
            new EventType<>("org.entente.fact.withdrawn.v1", Topics.FACTS, FactWithdrawn.class);

    /** A release changed an agreement's record. */
    public static final EventType<RecordChanged> AGREEMENT_CHANGED =
            new EventType<>("org.entente.agreement.changed.v1", Topics.REGISTRY, RecordChanged.class);

    /** A release changed a meeting's record. */
    public static final EventType<RecordChanged> MEETING_CHANGED =
            new EventType<>("org.entente.meeting.changed.v1", Topics.REGISTRY, RecordChanged.class);

    /** A release changed a commitment's record. */
    public static final EventType<RecordChanged> COMMITMENT_CHANGED =
            new EventType<>("org.entente.commitment.changed.v1", Topics.REGISTRY, RecordChanged.class);

    /** An exchange sent an item to a member. */
    public static final EventType<ItemEvent> ITEM_PUSHED =
            new EventType<>("org.entente.item.pushed.v1", Topics.EXCHANGE_EVENTS, ItemEvent.class);

    /** A member took an item from an exchange. */
    public static final EventType<ItemEvent> ITEM_DOWNLOADED =
            new EventType<>("org.entente.item.downloaded.v1", Topics.EXCHANGE_EVENTS, ItemEvent.class);

    /** A member contributed an item to an exchange. */
    public static final EventType<ItemEvent> ITEM_UPLOADED =
            new EventType<>("org.entente.item.uploaded.v1", Topics.EXCHANGE_EVENTS, ItemEvent.class);

    /** An exchange's counted figures moved. */
    public static final EventType<MetricsUpdated> METRICS_UPDATED =
            new EventType<>("org.entente.metrics.updated.v1", Topics.METRICS, MetricsUpdated.class);

    /** A target was reached in a period. */
    public static final EventType<TargetReached> TARGET_REACHED =
            new EventType<>("org.entente.target.reached.v1", Topics.METRICS, TargetReached.class);

    private EventTypes() {}

    /** All of them, each once. */
    public static List<EventType<?>> all() {
        return List.of(
                DOCUMENT_SUBMITTED,
                FACT_ACCEPTED,
                FACT_WITHDRAWN,
                AGREEMENT_CHANGED,
                MEETING_CHANGED,
                COMMITMENT_CHANGED,
                ITEM_PUSHED,
                ITEM_DOWNLOADED,
                ITEM_UPLOADED,
                METRICS_UPDATED,
                TARGET_REACHED);
    }
}
