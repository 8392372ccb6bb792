package org.entente.ingestion.extraction.fact;

import java.util.ArrayList;
import java.util.List;

/** Applies the rules of all four kinds to a document. */
public final class FactFinder {
    private FactFinder() {}

    /** All facts that the rules see, not yet freed of repetitions. */
    public static List<Draft> find(Document document) {
        Meetings meetings = new MeetingFinder(document).find();
        List<Draft> drafts = new ArrayList<>(new MeetingRules(document, meetings).drafts());
        drafts.addAll(new AgreementRules(document, meetings).drafts());
        drafts.addAll(new ObservationRules(document, meetings).drafts());
        drafts.addAll(new CommitmentRules(document).drafts());
        return drafts;
    }
}
