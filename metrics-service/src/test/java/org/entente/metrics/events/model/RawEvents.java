package org.entente.metrics.events.model;

/** Events for tests: good ones, and such with one value changed. */
final class RawEvents {

    private RawEvents() {}

    static RawEvent goodWith(String field, String value) {
        return new RawEvent(
                field.equals("specVersion") ? value : "1.0",
                field.equals("id") ? value : "e-1",
                field.equals("source") ? value : "urn:kbc",
                field.equals("type") ? value : "org.entente.item.pushed.v1",
                field.equals("subject") ? value : "item-1",
                field.equals("time") ? value : "2018-06-30T10:00:00Z",
                field.equals("member") ? value : "kbc-ke",
                field.equals("mediaType") ? value : null,
                field.equals("title") ? value : null,
                null);
    }

    static RawEvent goodWithBytes(long bytes) {
        RawEvent good = goodWith("", "");
        return new RawEvent(
                good.specVersion(),
                good.id(),
                good.source(),
                good.type(),
                good.subject(),
                good.time(),
                good.member(),
                good.mediaType(),
                good.title(),
                bytes);
    }
}
