package org.entente.ingestion.extraction.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.contracts.FieldValue;

/** Joins the tellings of one instrument: the named one takes what an unnamed one beside it says. */
final class AgreementMerge {
    private static final int NEAR = 3;
    private static final int BACK = 200;

    /** A telling with what it is compared by. */
    private record Telling(Draft draft, boolean named, String title) {

        private static Telling of(Draft draft) {
            return new Telling(
                    draft,
                    draft.rules().contains("agreement.named"),
                    draft.text("title").toLowerCase(Locale.ROOT));
        }
    }

    private final List<Telling> kept = new ArrayList<>();

    List<Draft> merged(List<Draft> drafts) {
        drafts.forEach(draft -> add(Telling.of(draft)));
        return kept.stream().map(Telling::draft).toList();
    }

    private void add(Telling telling) {
        for (int i = kept.size() - 1; i >= Math.max(0, kept.size() - BACK); i--) {
            if (isSame(kept.get(i), telling)) {
                kept.set(i, joined(kept.get(i), telling));
                return;
            }
        }
        kept.add(telling);
    }

    private static boolean isSame(Telling first, Telling second) {
        Draft a = first.draft();
        Draft b = second.draft();
        boolean near = Math.abs(a.sentence() - b.sentence()) <= NEAR;
        boolean bothNamed = first.named() && second.named();
        if (!near && !bothNamed) {
            return false;
        }
        if (first.title().equals(second.title())) {
            return bothNamed ? !conflict(a, b) : near && !conflict(a, b) && a.sentence() != b.sentence();
        }
        if (bothNamed) {
            return (continues(first.title(), second.title()) || continues(second.title(), first.title()))
                    && !conflict(a, b);
        }
        boolean sameType = a.text("type").equals(b.text("type"));
        boolean bare = isBare(a) || isBare(b);
        return near && sameType && bare && !conflict(a, b) && a.sentence() != b.sentence();
    }

    /** Whether a title is another one with more words. */
    private static boolean continues(String longer, String title) {
        return longer.length() > title.length() && longer.charAt(title.length()) == ' ' && longer.startsWith(title);
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

    private static boolean isBare(Draft draft) {
        FieldValue title = draft.first("title").orElseThrow();
        FieldValue type = draft.first("type").orElseThrow();
        return title.start() == type.start() && title.end() == type.end();
    }

    private static Telling joined(Telling first, Telling second) {
        boolean secondLeads = !first.named() && second.named()
                || first.named() == second.named() && first.draft().weight() < 0;
        Draft lead = secondLeads ? second.draft() : first.draft();
        Draft other = secondLeads ? first.draft() : second.draft();
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
        return secondLeads ? second : first;
    }
}
