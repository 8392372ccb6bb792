package org.entente.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import org.entente.local.demo.history.History;

/** The figures of the exchange that the demo is about. */
record DemoTotals(long pushed, long downloaded, long uploaded, int members, int uploadingMembers) {

    static DemoTotals expected(int members) {
        return new DemoTotals(History.PUSHED, History.DOWNLOADED, History.UPLOADED, members, History.UPLOADING_MEMBERS);
    }

    static DemoTotals of(JsonNode totals) {
        return new DemoTotals(
                totals.path("pushed").path("total").asLong(),
                totals.path("downloaded").path("total").asLong(),
                totals.path("uploaded").path("total").asLong(),
                totals.path("members").asInt(),
                totals.path("uploadingMembers").asInt());
    }

    /** Whether everything in {@code other} is counted here, and perhaps more. */
    boolean covers(DemoTotals other) {
        return pushed >= other.pushed
                && downloaded >= other.downloaded
                && uploaded >= other.uploaded
                && members >= other.members
                && uploadingMembers >= other.uploadingMembers;
    }

    @Override
    public String toString() {
        return "%,d pushed, %,d downloaded, %,d uploaded by %d of %d members"
                .formatted(pushed, downloaded, uploaded, uploadingMembers, members);
    }
}
