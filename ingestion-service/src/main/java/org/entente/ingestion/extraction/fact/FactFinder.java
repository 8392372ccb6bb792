package org.entente.ingestion.extraction.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.contracts.FieldValue;

/** Applies the rules of all four kinds to a document. */
public final class FactFinder {
    private FactFinder() {}

    /** All facts that the rules see, not yet freed of repetitions. */
    public static List<Draft> find(Document document) {
        Meetings meetings = new MeetingFinder(document).find();
        List<Draft> drafts = new ArrayList<>(new MeetingRules(document, meetings).drafts());
        List<Draft> agreements = new AgreementRules(document, meetings).drafts();
        drafts.addAll(agreements);
        List<Draft> commitments = new CommitmentRules(document, agreements).drafts();
        drafts.addAll(withoutPromised(new ObservationRules(document, meetings).drafts(), commitments));
        drafts.addAll(commitments);
        return drafts;
    }

    /** A number inside a promise is promised, not observed. */
    private static List<Draft> withoutPromised(List<Draft> observations, List<Draft> commitments) {
        Map<Integer, List<FieldValue>> texts = new HashMap<>();
        commitments.forEach(draft -> texts.computeIfAbsent(draft.sentence(), key -> new ArrayList<>())
                .addAll(draft.fields().get("text")));
        return observations.stream()
                .filter(draft -> texts.getOrDefault(draft.sentence(), List.of()).stream()
                        .noneMatch(text -> text.start() <= start(draft) && start(draft) < text.end()))
                .toList();
    }

    private static int start(Draft observation) {
        return observation.first("value").orElseThrow().start();
    }
}
