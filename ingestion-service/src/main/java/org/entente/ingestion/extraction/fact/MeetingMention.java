package org.entente.ingestion.extraction.fact;

/**
 * A place in a sentence that speaks of a meeting.
 *
 * @param meeting the meeting
 * @param sentence the sentence's number
 * @param first the first token
 * @param last the last token
 * @param named whether it is there by name, not as "the forum" or "it"
 */
record MeetingMention(Meeting meeting, int sentence, int first, int last, boolean named) {

    boolean covers(int token) {
        return first <= token && token <= last;
    }
}
