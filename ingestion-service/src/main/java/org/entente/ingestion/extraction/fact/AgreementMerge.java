package org.entente.ingestion.extraction.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.contracts.FieldValue;

/** Joins the tellings of one instrument: the named one takes what an unnamed one beside it says. */
final class AgreementMerge {
    private static final int NEAR = 3;

    private final Document document;

    AgreementMerge(Document document) {
        this.document = document;
    }

    List<Draft> merged(List<Draft> drafts) {
        List<Draft> kept = new ArrayList<>();
        for (Draft draft : drafts) {
            Optional<Draft> same = kept.stream()
                    .skip(Math.max(0, kept.size() - 200L))
                    .filter(other -> isSame(other, draft))
                    .reduce((a, b) -> b);
            if (same.isPresent()) {
                join(kept, same.get(), draft);
            } else {
                kept.add(draft);
            }
        }
        return kept;
    }

    private boolean isSame(Draft a, Draft b) {
        boolean near = Math.abs(a.sentence() - b.sentence()) <= NEAR;
        boolean bothNamed = isNamed(a) && isNamed(b);
        if (!near && !bothNamed) {
            return false;
        }
        String first = plain(a);
        String second = plain(b);
        if (first.equals(second)) {
            return bothNamed ? !conflict(a, b) : near && !conflict(a, b) && a.sentence() != b.sentence();
        }
        if (bothNamed) {
            return (first.startsWith(second + " ") || second.startsWith(first + " ")) && !conflict(a, b);
        }
        boolean sameType = a.text("type").equals(b.text("type"));
        boolean bare = isBare(a) || isBare(b);
        return near && sameType && bare && !conflict(a, b) && a.sentence() != b.sentence();
    }

    private static boolean conflict(Draft a, Draft b) {
        boolean dates = a.has("date")
                && b.has("date")
                && !a.text("date").startsWith(b.text("date"))
                && !b.text("date").startsWith(a.text("date"));
        boolean ends = a.has("status")
                && b.has("status")
                && a.text("status").equals("planned") != b.text("status").equals("planned");
        return dates || ends && !a.text("title").equalsIgnoreCase(b.text("title"));
    }

    private static boolean isNamed(Draft draft) {
        return draft.rules().contains("agreement.named");
    }

    private static boolean isBare(Draft draft) {
        FieldValue title = draft.first("title").orElseThrow();
        FieldValue type = draft.first("type").orElseThrow();
        return title.start() == type.start() && title.end() == type.end();
    }

    private void join(List<Draft> kept, Draft first, Draft second) {
        boolean secondLeads =
                !isNamed(first) && isNamed(second) || isNamed(first) == isNamed(second) && first.weight() < 0;
        Draft lead = secondLeads ? second : first;
        Draft other = secondLeads ? first : second;
        other.fields().forEach((field, values) -> {
            if (!lead.has(field)) {
                lead.add(field, values);
            }
        });
        boolean later = List.of("in_force", "ended").contains(other.text("status"));
        if (later && !lead.text("status").equals("ended")) {
            lead.set("status", other.first("status").orElseThrow());
        }
        lead.rule("agreement.merged").weigh(1);
        kept.set(kept.indexOf(first), lead);
    }

    private static String plain(Draft draft) {
        return draft.text("title").toLowerCase(Locale.ROOT);
    }
}
