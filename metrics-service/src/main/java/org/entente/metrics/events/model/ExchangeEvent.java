package org.entente.metrics.events.model;

import java.time.Instant;
import org.entente.identity.OrganisationAlias;
import org.jspecify.annotations.Nullable;

/**
 * One item pushed, downloaded or uploaded by a member, as the rules let it through.
 *
 * @param exchange the exchange's id
 * @param source who sent it; identifies the event together with {@code id}
 * @param item the item's id
 * @param mediaType what the item is, in lower case, such as {@code video}
 * @param bytes the item's size
 */
public record ExchangeEvent(
        String exchange,
        String source,
        String id,
        Instant time,
        Action action,
        OrganisationAlias member,
        String item,
        @Nullable String mediaType,
        @Nullable String title,
        @Nullable Long bytes) {}
