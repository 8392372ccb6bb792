package org.entente.ingestion.extraction.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.ingestion.extraction.lexicon.Cue;
import org.entente.ingestion.extraction.lexicon.CueKind;
import org.entente.ingestion.extraction.mention.Mood;
import org.entente.ingestion.extraction.mention.Passage;
import org.entente.ingestion.extraction.mention.Title;

/** The verbs of a sentence that say what became of one instrument, and the status that they add up to. */
final class InstrumentVerbs {
    private static final int BEFORE = 16;
    private static final int AFTER = 40;
    private static final List<String> RANK = List.of("planned", "signed", "in_force", "ended");

    /** A verb with its auxiliaries and what it says. */
    record Verb(Cue cue, Mood.Group group, String status) {}

    private final Passage passage;
    private final List<Verb> verbs = new ArrayList<>();
    private boolean rejected;
    private boolean dropped;

    InstrumentVerbs(Passage passage, Title title, List<Title> others) {
        this.passage = passage;
        this.rejected = passage.has(CueKind.MOOD, title.first() - 1, "negated");
        for (Cue cue : passage.cues(CueKind.INSTRUMENT_VERB)) {
            if (isAbout(cue, title, others)) {
                add(cue);
            }
        }
    }

    private void add(Cue cue) {
        Mood.Group group = Mood.of(passage, cue);
        boolean real = group.mood().isReal();
        if (cue.is("rejected") && real) {
            dropped = true;
        } else if (group.mood() == Mood.NEGATED && !cue.is("ended")) {
            rejected = true;
        } else if (real && !(group.mood() == Mood.FUTURE && RANK.indexOf(cue.value()) > 1)) {
            boolean planned = status(cue).equals("signed") && group.mood() == Mood.FUTURE;
            verbs.add(new Verb(cue, group, planned ? "planned" : status(cue)));
        }
    }

    private static String status(Cue cue) {
        return cue.is("adopted") ? "signed" : cue.value();
    }

    private boolean isAbout(Cue cue, Title title, List<Title> others) {
        if (cue.last() >= title.first() && cue.first() <= title.last() || inTitle(cue, others)) {
            return false;
        }
        boolean before = cue.last() < title.first();
        int from = before ? cue.last() + 1 : title.last() + 1;
        int to = before ? title.first() - 1 : cue.first() - 1;
        int gap = to - from + 1;
        return gap <= (before ? BEFORE : AFTER) && !isParted(from, to, before, cue.last() > cue.first() + 1, others);
    }

    private boolean inTitle(Cue cue, List<Title> others) {
        return others.stream().anyMatch(title -> title.covers(cue.first()));
    }

    /** Whether a semicolon (which "the signing is expected" reaches over), or another instrument that the verb belongs to, stands between. */
    private boolean isParted(int from, int to, boolean before, boolean isSigning, List<Title> others) {
        for (int i = from; i <= to; i++) {
            if (passage.token(i).is(";") && !isSigning
                    || (before
                            && (passage.isRole(i, "relative")
                                    || passage.sentence().has(i, "that"))
                            && i > from)) {
                return true;
            }
        }
        if (!before && inLaterClause(from, to)) {
            return true;
        }
        return others.stream()
                .anyMatch(other -> other.first() >= from && other.last() <= to && !(before && isListed(other, to)));
    }

    /** "was concluded at the forum, which ended on Sunday": what follows the relative is told of another noun. */
    private boolean inLaterClause(int from, int to) {
        boolean told = false;
        for (int i = from; i <= to; i++) {
            told |= passage.has(CueKind.INSTRUMENT_VERB, i);
            boolean relative = passage.isRole(i, "relative")
                    || passage.sentence().has(i, "that") && !passage.isRole(i + 1, "article", "pronoun");
            if (told && relative && passage.has(CueKind.MEETING, i - 1)
                    || told && relative && passage.sentence().has(i - 1, ",")
                    || told && passage.sentence().has(i, "that") && passage.has(CueKind.SHORT_FORM, i - 1)) {
                return true;
            }
        }
        return false;
    }

    /** "adopted the A, the B and the C": the verb reaches over the ones before. */
    private boolean isListed(Title other, int to) {
        for (int i = other.last() + 1; i <= to; i++) {
            boolean link = passage.token(i).isMark() || passage.isRole(i, "and", "article", "possessive");
            if (!link) {
                return false;
            }
        }
        return true;
    }

    boolean isRejected() {
        return dropped
                || rejected && verbs.stream().noneMatch(verb -> verb.status().equals("planned"));
    }

    List<Verb> all() {
        return verbs;
    }

    /** The verb that decides the status: an end or force wins over the signing, that over a plan made before it. */
    Optional<Verb> deciding() {
        Optional<Verb> best = Optional.empty();
        for (Verb verb : verbs) {
            boolean stronger = best.isEmpty()
                    || RANK.indexOf(verb.status()) > RANK.indexOf(best.get().status());
            if (stronger || (verb.status().equals("planned") && rejected)) {
                best = Optional.of(verb);
            }
        }
        boolean laterPlan = verbs.size() > 1
                && verbs.get(verbs.size() - 1).status().equals("planned")
                && best.get().status().equals("signed");
        boolean own = laterPlan
                && verbs.get(verbs.size() - 1).cue().last()
                        > verbs.get(verbs.size() - 1).group().first();
        return own ? Optional.of(verbs.get(verbs.size() - 1)) : best;
    }

    /** The verb of the conclusion itself, which its date stands by. */
    Optional<Verb> concluding() {
        return verbs.stream()
                .filter(verb -> verb.status().equals("signed") || verb.status().equals("planned"))
                .reduce((a, b) -> b.status().equals(deciding().map(Verb::status).orElse("")) ? b : a);
    }
}
