package org.entente.ingestion.extraction.fact;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.ingestion.extraction.lexicon.Cue;
import org.entente.ingestion.extraction.mention.Passage;
import org.entente.ingestion.extraction.mention.Title;

/** Takes up an instrument told before: "the agreement was signed in Geneva" adds its place to the one that was named. */
final class References {
    private static final int BACK = 12;
    private static final Set<String> GENERAL = Set.of("agreement", "mou", "treaty");

    private final List<Draft> drafts;

    References(List<Draft> drafts) {
        this.drafts = drafts;
    }

    /** Whether a title is "the agreement", without a name of its own. */
    static boolean isReference(Passage passage, Title title) {
        boolean definite =
                passage.isRole(title.first() - 1, "article") && !passage.isRole(title.first() - 1, "indefinite")
                        || passage.isRole(title.first() - 1, "determiner");
        return title.isBare() && definite;
    }

    /** The instrument that a bare noun stands for: the last one of its type, or of a type that it may be called by. */
    Optional<Draft> meant(Cue head, int sentence) {
        Optional<Draft> same = latest(sentence, draft -> draft.text("type").equals(head.value()));
        boolean general = GENERAL.contains(head.value());
        return same.or(() -> general ? latest(sentence, draft -> GENERAL.contains(draft.text("type"))) : same);
    }

    private Optional<Draft> latest(int sentence, java.util.function.Predicate<Draft> fits) {
        for (int i = drafts.size() - 1; i >= 0; i--) {
            if (sentence - drafts.get(i).sentence() > BACK) {
                break;
            }
            if (fits.test(drafts.get(i))) {
                return Optional.of(drafts.get(i));
            }
        }
        return Optional.empty();
    }

    /** Adds what a later sentence says, unless it tells of another time. */
    static void add(Draft known, Draft later) {
        boolean otherTime = known.has("date")
                && later.has("date")
                && !known.text("date").startsWith(later.text("date"))
                && !later.text("date").startsWith(known.text("date"));
        String status = later.text("status");
        if (status.equals("in_force") || status.equals("ended")) {
            known.set("status", later.first("status").orElseThrow());
        } else if (otherTime || status.equals("planned") != known.text("status").equals("planned")) {
            return;
        }
        for (String field : List.of("date", "place", "occasion")) {
            known.setIfAbsent(field, later.first(field));
        }
        if (!known.has("parties") && later.has("parties")) {
            known.add("parties", later.fields().get("parties"));
        }
        known.rule("agreement.taken_up");
    }
}
